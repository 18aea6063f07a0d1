using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape.Citing;

/// <summary>Decides how an answer, a whole response and the open data are cited: who, what, which edition, when, where.</summary>
internal sealed class CitationShaper(Content content, Phrases phrases)
{
    /// <summary>The forms of files that lists of references are read from, by the ends of their names.</summary>
    public static ImmutableArray<string> Forms { get; } = ["bib", "ris", "csl.json"];

    public Citation Response(Country country, Response response) =>
        Cite(country, response, null, phrases.Text("cite.response"), Routes.Edition(country, response.Edition).Path);

    public Citation Answer(Country country, Response response, Question question) =>
        Cite(country, response, question.Key, Name(question), Routes.Answer(country, response.Edition, question.Key));

    /// <summary>All of the open data, or that of one edition.</summary>
    /// <param name="edition">The edition; null for all.</param>
    public Citation Data(int? edition)
    {
        DateOnly? changed = content.Responses.Where(one => one.Status == ResponseStatus.Published && (edition is null || one.Edition == edition)).Max(one => one.LastChanged);
        string site = content.Settings.Title.Value;
        string title = edition is { } year ? phrases.Format("data.dataset-edition", ("edition", Year(year))) : phrases.Text("data.dataset");
        string address = Routes.Absolute(content.Settings.BaseUrl, edition is { } one ? Routes.EditionDataset(one) : Routes.Data.Path);
        string Line() => phrases.Format(
            changed is null ? "data.cite-undated" : "data.cite-dated", ("site", site), ("title", title), ("date", changed is { } day ? phrases.Date(day) : ""), ("address", address));
        return new Citation(edition is { } of ? $"msq{Year(of)}-data" : "msq-data", site, title, phrases.Text("cite.data"), changed, site, address, Line, IsData: true);
    }

    /// <summary>A citation as pages show it beside an answer.</summary>
    public static CitationView View(Citation cited) => new(cited.Text, Write("bib", cited));

    /// <summary>A citation in every form, with the files that hold it.</summary>
    /// <param name="cited">What is cited.</param>
    /// <param name="fileOf">The path under the root of the file in a form.</param>
    public CitationFormsView AllForms(Citation cited, Func<string, string> fileOf) => new(
        cited.Text,
        [.. Forms.Select(form => new CitationFormView(phrases.Text($"cite.forms.{FormKey(form)}"), Write(form, cited).ReplaceLineEndings("\n").TrimEnd(), fileOf(form)))]);

    /// <summary>Citations as a file in one of the forms.</summary>
    public static string Write(string form, params IEnumerable<Citation> cited) => form switch
    {
        "bib" => Joined("\n\n", BibTex.Write, cited),
        "ris" => Joined("\r\n", Ris.Write, cited),
        _ => CslJson.Write(cited),
    };

    /// <summary>The question as letters and citations name it: "Legal framework (question 9)".</summary>
    public string Name(Question question) => question.Number is { } number
        ? phrases.Format("cite.question", ("label", question.Label.Value), ("number", number))
        : question.Label.Value;

    /// <summary>A form as keys of words name it.</summary>
    public static string FormKey(string form) => form.Replace('.', '-');

    private Citation Cite(Country country, Response response, string? question, string title, string path)
    {
        string author = country.ShortNames.In(phrases.Language);
        string form = phrases.Format("cite.form", ("edition", Year(response.Edition)));
        string dated = response.Submitted is { } day ? phrases.Format("cite.dated", ("date", phrases.Date(day))) : phrases.Text("cite.undated");
        string site = content.Settings.Title.Value;
        string address = Routes.Absolute(content.Settings.BaseUrl, path);
        string key = $"msq{Year(response.Edition)}-{country.Iso3.Value.ToLowerInvariant()}{(question is null ? "" : "-")}{question}";
        return new Citation(
            key, author, title, $"{form}, {dated}", response.Submitted, site, address,
            () => phrases.Format("cite.text", ("country", author), ("title", title), ("form", form), ("dated", dated), ("site", site), ("address", address)), IsData: false);
    }

    private static string Joined(string between, Action<Citation, StringBuilder> write, IEnumerable<Citation> cited)
    {
        StringBuilder file = new(1 << 9); // enough for one
        foreach (Citation one in cited)
        {
            file.Append(file.Length == 0 ? "" : between);
            write(one, file);
        }

        return file.ToString();
    }

    private static string Year(int edition) => edition.ToString(CultureInfo.InvariantCulture);
}
