package trinn.sample;

import java.util.List;

/** The four departments, and what is usual in each. */
enum Department {
    ACTIVE(
            new Usual("D1", "B2B active", "Account Manager", 42_000, 15_000),
            new Trade(0.75, 13_500, 0.70, 20, 30, 50),
            new Pipeline(5.5, 0.60, 1.0, List.of("cold-call", "referral", "fair", "campaign")),
            26),
    INBOUND(
            new Usual("D2", "B2B inbound", "Inside Sales", 38_000, 12_000),
            new Trade(1.10, 7_500, 0.70, 15, 30, 55),
            new Pipeline(7.0, 0.55, 0.7, List.of("web", "phone", "e-mail", "campaign")),
            26),
    VIP(
            new Usual("D3", "VIP", "Key Account Manager", 46_000, 17_000),
            new Trade(0.45, 41_000, 0.60, 60, 40, 0),
            new Pipeline(2.5, 0.20, 1.6, List.of("referral", "customer", "event")),
            14),
    STORES(
            new Usual("D4", "Stores", "Store Seller", 35_000, 10_000),
            new Trade(1.40, 2_000, 0.60, 0, 10, 90),
            new Pipeline(0, 0, 1.0, List.of("store")),
            38);

    /** Of thirty sellers, so many are in each. */
    private static final int[] OF_THIRTY = {9, 7, 4, 10};

    final Usual usual;
    final Trade trade;
    final Pipeline pipeline;

    /** How many customers a seller has at first. */
    final int customers;

    /** Id, name, role, and the least pay of a month in whole kroner. */
    record Usual(String id, String name, String role, int baseSalary, int variableBase) {}

    /**
     * What is sold.
     *
     * @param lines of the company's lines per seller
     * @param value the median of a line, in kroner
     * @param spread the deviation of its logarithm
     * @param classes how common the customers' classes A, B and C are
     */
    record Trade(double lines, double value, double spread, double... classes) {}

    /**
     * Leads a month, how many of them from strangers, how slow they are, and where they come from.
     */
    record Pipeline(double leads, double strangers, double slowness, List<String> sources) {}

    Department(Usual usual, Trade trade, Pipeline pipeline, int customers) {
        this.usual = usual;
        this.trade = trade;
        this.pipeline = pipeline;
        this.customers = customers;
    }

    /** In which department the seller of a number starts. */
    static Department of(int seller) {
        int place = seller % 30;
        for (Department department : values()) {
            place -= OF_THIRTY[department.ordinal()];
            if (place < 0) {
                return department;
            }
        }
        throw new IllegalStateException("The shares of the departments do not make thirty.");
    }

    boolean isStores() {
        return this == STORES;
    }

    /** Who leads it. */
    String manager() {
        return "M" + (ordinal() + 1);
    }

    /** Where one goes from here. */
    Department next() {
        return switch (this) {
            case STORES -> INBOUND;
            case INBOUND -> ACTIVE;
            case ACTIVE, VIP -> VIP;
        };
    }
}
