using System.Buffers;
using System.Globalization;
using System.Text;
using MsqSite.Shape;

namespace MsqSite.Export.Status;

/// <summary>Who answered what as CSV by RFC 4180, a line for each answer; a country whose answers may not be shown has one line without a question.</summary>
internal static class StatusCsv
{
    private static readonly SearchValues<char> ToQuote = SearchValues.Create(",\"\r\n");

    public static byte[] Write(Coverage coverage)
    {
        StringBuilder csv = new();
        Line(csv, "country", "name", "state", "edition", "question", "number", "answer", "answer-edition");
        foreach (CoveredCountry country in coverage.Countries)
        {
            string[] start = [country.Country.Iso3.Value, country.Country.ShortNames.English, PlaceShaper.StatusKey(country.Status), Year(country.Edition)];
            if (country.Answers.IsEmpty)
            {
                Line(csv, [.. start, "", "", "", ""]);
            }

            foreach ((CoveredQuestion covered, CoveredAnswer answer) in coverage.Questions.Zip(country.Answers))
            {
                Line(csv, [.. start, covered.Question.Key, covered.Question.Number ?? "", Standings.Key(answer.State), Year(answer.Edition)]);
            }
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void Line(StringBuilder csv, params ReadOnlySpan<string> fields)
    {
        for (int place = 0; place < fields.Length; place++)
        {
            csv.Append(place == 0 ? "" : ",").Append(Field(fields[place]));
        }

        csv.Append("\r\n");
    }

    private static string Field(string text) => text.AsSpan().ContainsAny(ToQuote) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Year(int? edition) => edition?.ToString(CultureInfo.InvariantCulture) ?? "";
}
