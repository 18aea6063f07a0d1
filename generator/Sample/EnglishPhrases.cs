namespace MsqSite.Sample;

/// <summary>Invented phrases in English.</summary>
internal static class EnglishPhrases
{
    public static PhraseBook Book { get; } = new(
        "en",
        ["The synthetic plan for #", "Measure # of the lantern programme", "The council of harbours", "Working group #", "The island registry",
            "The office of paper boats", "Phase # of the orchard strategy", "The mountain data service", "Pilot project #", "The river observatory"],
        ["describes", "connects", "publishes", "reviews every year", "has begun to replace", "keeps a public list of", "measures the use of",
            "translates and explains", "shares with neighbouring towns", "simplifies step by step"],
        ["the shared register of # bridges", "online forms for gardeners and bakers", "open data on tides and lighthouses", "the single window for # permits",
            "digital letters to island schools", "# services for travelling musicians", "the archive of village maps", "electronic signatures for beekeepers",
            "appointments at # town halls", "the catalogue of public clocks"],
        ["so that nobody has to queue.", "together with # villages.", "in plain language.", "and asks for comments twice a year.", "with a report to the assembly in #.",
            "as far as funds allow.", "for everyone, on every device.", "since the reform of #.", "without asking for the same paper twice.", "at # counters and by post."],
        ["Yes", "No information", "See above.", "In preparation", "N/A", "Planned for #."],
        ["Synthetic Ministry of Harbours and Tides", "Synthetic Agency # for Lanterns", "Synthetic Department of Paper & Ink", "Synthetic Board of Orchards",
            "Synthetic Treasury of Small Coins", "Synthetic Office of Weather, Wind and Water", "Synthetic Institute of Maps No. #", "SYNTHETIC REGISTRY OF BOATS"],
        ["Portal # of synthetic services", "My synthetic counter", "Portal \"Lighthouse #\"", "Synthetic open data", "Made-up marketplace No. #", "Paper boat forum",
            "Registry of invented permits", "E-lantern", "One window for # villages", "Synthetic town hall online"],
        ["Synthetic Act No. #-S «On @»", "Synthetic decree of the assembly No. # on @", "Order # of the office of paper boats: @", "Made-up Code, chapter # (@)"],
        ["Synthetic Union of Harbours", "Synthetic Development Fund", "Forum of Lanterns", "Synthetic country 0007", "Synthetic country 0042", "Council of Invented Islands",
            "Network of Made-up Mountains", "Synthetic University No. 3", "Paper Boat Company Ltd", "Alliance of Orchards", "Synthetic Telecommunication Circle", "River Commission"],
        "It covers:");
}
