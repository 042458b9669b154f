package dev.tradewind.local.template;

import java.util.Set;

/** Which types of resources this machine makes real, and which only declare something that it has no use for. */
public final class Executed {

    private static final Set<String> EXECUTED = Set.of("AWS::Serverless::Function", "AWS::Serverless::HttpApi", "AWS::DynamoDB::Table",
            "AWS::SQS::Queue", "AWS::SSM::Parameter", "AWS::SecretsManager::Secret", "AWS::S3::Bucket");

    private static final Set<String> DECLARATIVE = Set.of("AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm",
            "AWS::CloudWatch::Dashboard", "AWS::Logs::LogGroup", "AWS::Logs::MetricFilter", "AWS::IAM::Role", "AWS::IAM::Policy",
            "AWS::IAM::ManagedPolicy", "AWS::SQS::QueuePolicy", "AWS::S3::BucketPolicy", "AWS::Lambda::Permission", "AWS::KMS::Key",
            "AWS::KMS::Alias", "AWS::SES::EmailIdentity", "AWS::SecretsManager::ResourcePolicy", "AWS::CloudFormation::WaitConditionHandle",
            "AWS::ApplicationAutoScaling::ScalableTarget", "AWS::ApplicationAutoScaling::ScalingPolicy", "AWS::SNS::Topic",
            "AWS::SNS::TopicPolicy",
            "AWS::SNS::Subscription", "AWS::ApplicationInsights::Application", "AWS::ResourceGroups::Group");

    private Executed() {}

    /** Whether the stack makes it real. */
    public static boolean isExecuted(String type) {
        return EXECUTED.contains(type);
    }

    /** Whether leaving it out changes nothing that can be seen here. */
    public static boolean isDeclarative(String type) {
        return DECLARATIVE.contains(type);
    }
}
