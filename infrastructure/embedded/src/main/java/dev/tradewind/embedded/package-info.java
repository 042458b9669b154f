/** DynamoDB Local and ElasticMQ, for tests and for the local stack. */
package dev.tradewind.embedded;
