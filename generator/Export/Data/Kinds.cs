using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Data;

/// <summary>The words of the data for kinds, units and groups. They are a contract and do not follow the names in the code.</summary>
internal static class Kinds
{
    public static IEnumerable<string> All => Enum.GetValues<AnswerKind>().Select(Key);

    public static IEnumerable<string> Instruments => Enum.GetValues<InstrumentKind>().Select(InstrumentShaper.KindKey);

    public static string Key(AnswerKind kind) => kind switch
    {
        AnswerKind.Links => "links",
        AnswerKind.Official => "official",
        AnswerKind.Text => "text",
        AnswerKind.Options => "options",
        AnswerKind.LegalInstruments => "legal-instruments",
        AnswerKind.YesNo => "yes-no",
        AnswerKind.Indicators => "indicators",
        AnswerKind.Cooperation => "cooperation",
        _ => "partnerships",
    };

    public static string Key(CountryGroup group) => group switch
    {
        CountryGroup.LeastDeveloped => "ldc",
        CountryGroup.LandlockedDeveloping => "lldc",
        _ => "sids",
    };

    public static string? Key(FigureUnit? unit) => unit switch
    {
        null => null,
        FigureUnit.Percent => "percent",
        _ => "number",
    };
}
