using System.Buffers;
using System.Globalization;
using System.Text;

namespace MsqSite.Shape.Citing;

/// <summary>Writes a citation as an entry of BibTeX.</summary>
internal static class BibTex
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\{}~^&%$#_\r\n\t");

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static void Write(Citation cited, StringBuilder entry)
    {
        // Doubled braces keep the names whole and their capitals as they are. An address stands as it is: \url reads it so.
        entry.Append("@misc{").Append(cited.Key)
            .Append(",\n author={{").Append(Escaped(cited.Author)).Append("}},\n title={{").Append(Escaped(cited.Title)).Append("}},\n howpublished={").Append(Escaped(cited.Form))
            .Append("},\n note={").Append(Escaped(cited.Site)).Append("},");
        if (cited.Date is { } day)
        {
            entry.Append(CultureInfo.InvariantCulture, $"\n year={{{day.Year}}}, month={Months[day.Month - 1]},");
        }

        entry.Append("\n url={").Append(cited.Address).Append("}}");
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
