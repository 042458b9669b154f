package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.ParcelGroup;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.checkout.model.ShippingService.Cold;
import dev.tradewind.checkout.parcels.Consolidation;
import dev.tradewind.checkout.parcels.Goods;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.MerchantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goods that may share parcels: of one merchant, from one place, on one lane, and not cold ones with others where those would get cold too. */
final class Consignments {
    private final Map<Consignment, List<Goods>> goods = new LinkedHashMap<>();

    private record Consignment(ShippingService lane, MerchantId merchant, Optional<CountryCode> from, boolean cold) {}

    void add(Basket.Item item, Product product, Optional<CountryCode> from, ShippingService lane) {
        boolean cold = lane.separatesCold() && product.carriage().coldChain().isPresent();
        var consignment = new Consignment(lane, product.merchant(), from, cold);
        goods.computeIfAbsent(consignment, _ -> new ArrayList<>())
                .add(new Goods(item.index(), item.line().quantity(), Fitness.unit(product)));
    }

    /** What travels on each lane, packed into parcels. */
    List<Shipment> shipments() {
        Map<ShippingService, List<ParcelGroup>> parcels = new LinkedHashMap<>();
        goods.forEach((consignment, units) -> parcels.computeIfAbsent(consignment.lane(), _ -> new ArrayList<>())
                .addAll(Consolidation.of(units, consignment.lane().limits().parcel(), isCold(consignment))));
        return parcels.entrySet().stream().map(lane -> new Shipment(lane.getKey(), lane.getValue())).toList();
    }

    private static boolean isCold(Consignment consignment) {
        return consignment.cold() || consignment.lane().cold().filter(cold -> cold.extent() == Cold.Extent.ALL).isPresent();
    }
}
