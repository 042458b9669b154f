/** Posts what carriers would to a running suite, shuffled and doubled, and proves where every shipment stands at the end. */
package dev.tradewind.replay.soak;
