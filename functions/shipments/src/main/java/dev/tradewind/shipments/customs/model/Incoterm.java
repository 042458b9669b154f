package dev.tradewind.shipments.customs.model;

/** Who bears carriage, risk and duties, by the eleven rules of the International Chamber of Commerce. */
public enum Incoterm {
    EXW, FCA, CPT, CIP, DAP, DPU, DDP, FAS, FOB, CFR, CIF
}
