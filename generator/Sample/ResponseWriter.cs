using System.Globalization;
using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Writes a response from the questionnaire's own data. What it says depends on the seed and the country's code alone.</summary>
internal sealed class ResponseWriter
{
    private readonly YamlWriter yaml = new();
    private readonly Questionnaire questionnaire;
    private readonly string code;
    private readonly int seed;
    private readonly PhraseBook book;
    private readonly SamplePartners partners;
    private readonly Voice voice;

    private ResponseWriter(Questionnaire questionnaire, Country country, int seed, SamplePartners partners)
    {
        this.questionnaire = questionnaire;
        this.seed = seed;
        this.partners = partners;
        code = country.Iso3.Value;
        book = PhraseBooks.For(new SampleRandom(seed, code));
        voice = Voice.For(seed, code, "", book, partners);
    }

    public static string SourcePath(int edition, Country country) => $"sources/{edition}/{country.Iso3}.txt";

    public static string Write(Questionnaire questionnaire, Country country, ResponseStatus status, int seed, SamplePartners partners)
    {
        ResponseWriter writer = new(questionnaire, country, seed, partners);
        writer.WriteHead(status, SourcePath(questionnaire.Edition, country));
        writer.yaml.Group("answers", writer.WriteAnswers);
        writer.WriteNotes();
        writer.yaml.Group("respondent", writer.WriteRespondent);
        return writer.yaml.Finish();
    }

    // An answer that may not be shown is in the file all the same: nothing of it may reach a page.
    private void WriteHead(ResponseStatus status, string source)
    {
        int year = questionnaire.Edition;
        yaml.Word("country", code);
        yaml.Word("edition", year.ToString(CultureInfo.InvariantCulture));
        if (voice.Random.Chance(90))
        {
            yaml.Word("submitted", voice.Date(year - 1, year - 1));
        }

        yaml.Word("publication-authorised", status == ResponseStatus.NotAuthorised ? "false" : "true");
        if (status != ResponseStatus.NotAuthorised)
        {
            yaml.Word("published", voice.Date(year, year));
            WriteChanges();
        }

        if (status == ResponseStatus.Withdrawn)
        {
            yaml.Word("withdrawn", voice.Date(year + 3, year + 3));
        }

        yaml.Word("language", book.Language);
        yaml.Group("source", () =>
        {
            yaml.Text("file", source);
            yaml.Text("note", voice.Random.Chance(50) ? "Synthetic: made from a seed, transcribed from nothing." : null);
        });
    }

    private void WriteChanges()
    {
        if (!voice.Random.Chance(15))
        {
            return;
        }

        int year = questionnaire.Edition;
        yaml.Word("updated", voice.Date(year + 2, year + 2));
        yaml.List("corrections", () =>
        {
            for (int left = voice.Random.Between(1, 3); left > 0; left--)
            {
                yaml.ShortItem(() =>
                {
                    yaml.Word("date", voice.Date(year + 1, year + 1));
                    yaml.Text("question", voice.Random.Chance(80) ? voice.Random.Pick([.. questionnaire.Questions]).Key : null);
                    yaml.Text("what", "Synthetic correction: a figure and an address were mended.");
                });
            }
        });
    }

    private void WriteAnswers()
    {
        foreach (Question question in questionnaire.Questions)
        {
            AnswerWriter.Write(yaml, question, Voice.For(seed, code, question.Key, book, partners));
        }
    }

    private void WriteNotes()
    {
        if (voice.Random.Chance(25))
        {
            Question question = voice.Random.Pick([.. questionnaire.Questions]);
            yaml.Group("notes", () => yaml.Text(question.Key, "Synthetic note: two lines of the source were run together here."));
        }
    }

    private void WriteRespondent()
    {
        yaml.Text("organisation", voice.Random.Chance(95) ? voice.Names.Body() : null);
        yaml.Word("officers", "withheld");
    }
}
