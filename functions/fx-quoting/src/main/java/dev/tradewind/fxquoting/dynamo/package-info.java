/** Published tables in DynamoDB: the one definition of the item {@code SRC#source / date}. */
package dev.tradewind.fxquoting.dynamo;
