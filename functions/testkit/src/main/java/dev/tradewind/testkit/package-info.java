/**
 * What the suite's tests share: the embedded services, a ledger of requests and their cost, faults on demand, events as AWS
 * sends them, and a caller for functions. Nothing here is deployed.
 */
package dev.tradewind.testkit;
