using MsqSite.Model;

namespace MsqSite.Export.Editing;

/// <summary>How an answer of each kind is written, for hovers and for a new file: lines of YAML under the question's own key, with its own parts and options.</summary>
internal static class AnswerExamples
{
    private const string Link = "- {name: Its name, url: \"https://www.example.org/\"}";

    public static IEnumerable<string> Lines(Question question) => question.Kind switch
    {
        AnswerKind.Links when question.Parts.Length > 0 => [$"{question.Key}:", .. question.Parts.SelectMany(Part)],
        AnswerKind.Links => [$"{question.Key}:", $"  {Link}"],
        AnswerKind.Official => [$"{question.Key}:", .. Official(question.Labels)],
        AnswerKind.Text => [$"{question.Key}: |", "  The country's own words; a link is written [so](https://www.example.org/)."],
        AnswerKind.Options => [$"{question.Key}:", $"  selected: [{Two(question)}]", .. Other(question), .. Words("explanation")],
        AnswerKind.LegalInstruments => [$"{question.Key}:", .. Instruments(question), .. Words("explanation")],
        AnswerKind.YesNo => [$"{question.Key}: yes"],
        AnswerKind.Indicators => [$"{question.Key}:", .. Figures],
        AnswerKind.Cooperation => [$"{question.Key}:", "  - {partner: European Union, subject: Common standards}", "  - {partners: [Denmark, Norway], and-others: true, subject: Exchange of experience}"],
        AnswerKind.Partnerships => [$"{question.Key}:", "  - {name: E-health, partners: [World Bank, Ministry of Health]}"],
        _ => throw new InvalidOperationException($"no example for answers of the kind {question.Kind}"),
    };

    private static string[] Figures =>
    [
        "  figures:",
        "    - {label: What was measured, given: \"4,7 (2018)\", value: 4.7, unit: percent, year: 2018}",
        "  links:",
        "    - {url: \"https://www.example.org/statistics\"}",
        .. Words("text"),
    ];

    private static string[] Part(QuestionPart part) => part.Letter == "b" ? [$"  {part.Key}: not-answered"] : [$"  {part.Key}:", $"    {Link}"];

    private static IEnumerable<string> Official(OfficialLabels? labels)
    {
        // No mail address or number, made up or not, is in what the site publishes, and the schema is.
        yield return "  name: First and last name";
        yield return "  title: Title of the office";
        yield return "  organisation: Ministry or agency";
        if (labels?.Email is not null)
        {
            yield return "  email: as the form gives it";
        }

        if (labels?.Phone is not null)
        {
            yield return "  phone: as the form gives it";
        }
    }

    private static string[] Instruments(Question question) =>
    [
        $"  selected: [{Two(question)}]",
        "  instruments:",
        "    - title: Act on Access to Information",
        "      kind: law",
        "      number: 12-Z",
        "      date: 2019-03-28",
        $"      topics: [{Two(question)}]",
        "      url: https://www.example.org/acts/12",
    ];

    private static string[] Other(Question question) => question.Option("other") is null ? [] : ["  other: What was written beside that box"];

    private static string[] Words(string key) => [$"  {key}: |", "    The country's own words."];

    private static string Two(Question question) => string.Join(", ", question.Options.Take(2).Select(option => option.Key));
}
