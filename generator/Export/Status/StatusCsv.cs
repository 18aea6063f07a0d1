using System.Globalization;
using MsqSite.Shape;

namespace MsqSite.Export.Status;

/// <summary>Who answered what as CSV, a line for each answer; a country whose answers may not be shown has one line without a question.</summary>
internal static class StatusCsv
{
    public static byte[] Write(Coverage coverage)
    {
        using MemoryStream file = new();
        CsvWriter csv = new(file.Write);
        csv.Line("country", "name", "state", "edition", "question", "number", "answer", "answer-edition");
        foreach (CoveredCountry country in coverage.Countries)
        {
            string[] start = [country.Country.Iso3.Value, country.Country.ShortNames.English, PlaceShaper.StatusKey(country.Status), Year(country.Edition)];
            if (country.Answers.IsEmpty)
            {
                csv.Line([.. start, "", "", "", ""]);
            }

            foreach ((CoveredQuestion covered, CoveredAnswer answer) in coverage.Questions.Zip(country.Answers))
            {
                csv.Line([.. start, covered.Question.Key, covered.Question.Number, Standings.Key(answer.State), Year(answer.Edition)]);
            }
        }

        csv.End();
        return file.ToArray();
    }

    private static string Year(int? edition) => edition?.ToString(CultureInfo.InvariantCulture) ?? "";
}
