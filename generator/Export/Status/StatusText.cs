using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape;

namespace MsqSite.Export.Status;

/// <summary>Who answered what for people at a terminal of 80 columns: totals, a line for each question, and a line of signs for each response.</summary>
internal static class StatusText
{
    private const int LabelWidth = 34;
    private const int NameWidth = 20;
    private const int SignsInALine = 30;
    private const int SignsInAGroup = 5;
    private const int SignsBegin = 45;

    private static readonly (Standing State, string Above, string Heading, int Width, char Sign)[] Columns =
    [
        (Standing.Answered, "", "answered", 9, '+'),
        (Standing.No, "", "no", 5, '-'),
        (Standing.NotAnswered, "not", "answered", 9, '.'),
        (Standing.NotAsked, "not", "asked", 6, 'x'),
        (Standing.NotRecoverable, "not", "recoverable", 12, '?'),
    ];

    public static void Write(Coverage coverage, TextWriter output)
    {
        output.WriteLine(coverage.Edition is { } edition ? $"Edition {edition}." : "Of each Member State its newest published answer to each question.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{coverage.Countries.Length} Member States: {string.Join(", ", Coverage.Statuses.Select(status => $"{coverage.Count(status)} {Word(status)}"))}."));
        output.WriteLine();
        WriteQuestions(coverage, output);
        output.WriteLine();
        WriteCountries(coverage, output);
    }

    private static void WriteQuestions(Coverage coverage, TextWriter output)
    {
        string margin = new(' ', LabelWidth + 5);
        output.WriteLine((margin + string.Concat(Columns.Select(column => column.Above.PadLeft(column.Width)))).TrimEnd());
        output.WriteLine(margin + string.Concat(Columns.Select(column => column.Heading.PadLeft(column.Width))));
        for (int place = 0; place < coverage.Questions.Length; place++)
        {
            CoveredQuestion covered = coverage.Questions[place];
            string label = covered.Question.Label.Value;
            int at = place;
            string shown = covered.IsFormer ? $"{Cut(label, LabelWidth - 7).TrimEnd()} ({covered.LastAsked})" : Cut(label, LabelWidth);
            output.WriteLine($"{covered.Question.Number ?? "",4} {shown,-LabelWidth}{Cells(state => coverage.Count(at, state))}");
        }

        output.WriteLine($"{"",4} {"All",-LabelWidth}{Cells(coverage.Count)}");
    }

    private static string Cells(Func<Standing, int> count) =>
        string.Concat(Columns.Select(column => count(column.State).ToString(CultureInfo.InvariantCulture).PadLeft(column.Width)));

    private static void WriteCountries(Coverage coverage, TextWriter output)
    {
        output.WriteLine($"A sign for each question, in the order above: {string.Join(", ", Columns.Take(2).Select(Legend))},");
        output.WriteLine($"{string.Join(", ", Columns.Skip(2).Select(Legend))}.");
        output.WriteLine();
        foreach (CoveredCountry country in coverage.Countries.Where(country => country.Status != ResponseStatus.NotHeld))
        {
            string head = string.Create(CultureInfo.InvariantCulture, $"{country.Country.Iso3} {Cut(country.Country.ShortNames.English, NameWidth)} {country.Edition} {Word(country.Status),-15}");
            string[] lines = [.. country.Answers.Chunk(SignsInALine).Select(Signs)];
            output.WriteLine((head + lines.FirstOrDefault()).TrimEnd());
            foreach (string line in lines.Skip(1))
            {
                output.WriteLine(new string(' ', SignsBegin) + line);
            }
        }

        if (coverage.Count(ResponseStatus.NotHeld) is > 0 and var missing)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Not held here: {missing}. That does not mean that they did not answer."));
        }
    }

    private static string Signs(CoveredAnswer[] answers) =>
        string.Join(' ', answers.Select(answer => Columns.First(column => column.State == answer.State).Sign).Chunk(SignsInAGroup).Select(group => new string(group)));

    private static string Legend((Standing State, string Above, string Heading, int Width, char Sign) column) => $"{column.Sign} {column.Above}{(column.Above.Length > 0 ? " " : "")}{column.Heading}";

    private static string Word(ResponseStatus status) => PlaceShaper.StatusKey(status).Replace('-', ' ');

    private static string Cut(string text, int width) => text.Length <= width ? text.PadRight(width) : string.Concat(text.AsSpan(0, width - 1), "…");
}
