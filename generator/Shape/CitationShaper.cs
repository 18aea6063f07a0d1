using System.Buffers;
using System.Globalization;
using System.Text;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>
/// Decides how an answer or a whole response is cited: who, what, which edition, when, where. The day of reading is the reader's to add: a page
/// that is built once does not know it.
/// </summary>
internal sealed class CitationShaper(Content content, Phrases phrases)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\{}~^&%$#_\r\n\t");

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public CitationView Response(Country country, Response response) =>
        Cite(country, response, null, phrases.Text("cite.response"), Routes.Edition(country, response.Edition).Path);

    public CitationView Answer(Country country, Response response, Question question) =>
        Cite(country, response, question.Key, Name(question), Routes.Answer(country, response.Edition, question.Key));

    /// <summary>The question as letters and citations name it: "Legal framework (question 9)".</summary>
    public string Name(Question question) => question.Number is { } number
        ? phrases.Format("cite.question", ("label", question.Label.Value), ("number", number))
        : question.Label.Value;

    private CitationView Cite(Country country, Response response, string? question, string title, string path)
    {
        string author = country.ShortNames.In(phrases.Language);
        string form = phrases.Format("cite.form", ("edition", response.Edition.ToString(CultureInfo.InvariantCulture)));
        string dated = response.Submitted is { } day ? phrases.Format("cite.dated", ("date", phrases.Date(day))) : phrases.Text("cite.undated");
        string site = content.Settings.Title.Value;
        string address = Routes.Absolute(content.Settings.BaseUrl, path);
        string key = string.Create(CultureInfo.InvariantCulture, $"msq{response.Edition}-{country.Iso3.Value.ToLowerInvariant()}{(question is null ? "" : "-")}{question}");
        return new CitationView(
            phrases.Format("cite.text", ("country", author), ("title", title), ("form", form), ("dated", dated), ("site", site), ("address", address)),
            BibTex(key, author, title, $"{form}, {dated}", response.Submitted, site, address));
    }

    private static string BibTex(string key, string author, string title, string form, DateOnly? date, string site, string address)
    {
        // Doubled braces keep the names whole and their capitals as they are. An address stands as it is: \url reads it so.
        StringBuilder entry = new();
        entry.Append("@misc{").Append(key)
            .Append(",\n author={{").Append(Escaped(author)).Append("}},\n title={{").Append(Escaped(title)).Append("}},\n howpublished={").Append(Escaped(form))
            .Append("},\n note={").Append(Escaped(site)).Append("},");
        if (date is { } day)
        {
            entry.Append(CultureInfo.InvariantCulture, $"\n year={{{day.Year}}}, month={Months[day.Month - 1]},");
        }

        return entry.Append("\n url={").Append(address).Append("}}").ToString();
    }

    /// <summary>A text as BibTeX and LaTeX read it back: braces by name, because BibTeX counts them even behind a backslash.</summary>
    internal static string Escaped(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks))
        {
            return text;
        }

        StringBuilder escaped = new(text.Length);
        foreach (char c in text)
        {
            escaped = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' => escaped.Append("\\textbraceleft{}"),
                '}' => escaped.Append("\\textbraceright{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(c),
                '\r' or '\n' or '\t' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
