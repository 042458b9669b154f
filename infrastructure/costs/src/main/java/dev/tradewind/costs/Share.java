package dev.tradewind.costs;

/** What is paid for. */
enum Share {
    DYNAMO_WRITES("DynamoDB writes"), DYNAMO_READS("DynamoDB reads"), API("API Gateway"), LAMBDA_REQUESTS("Lambda requests"), LAMBDA_TIME(
            "Lambda time"), QUEUES("SQS"), MAIL("SES"), LOGS("CloudWatch logs"), TRANSFER("data out"), SCHEDULER("Scheduler");

    private final String label;

    Share(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
