/**
 * What SnapStart needs: before the snapshot a function rehearses, with answers of AWS that were recorded, and after a restore everything that must
 * not be shared by copies is made new. Nothing of it is loaded where no snapshot is taken.
 */
package dev.tradewind.lambda.snapshot;
