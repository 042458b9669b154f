/**
 * What the suite costs on AWS: the checked-in ledger of what operations use, times dated list prices. Nothing here asks AWS.
 */
package dev.tradewind.costs;
