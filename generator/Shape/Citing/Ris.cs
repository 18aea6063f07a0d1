using System.Globalization;
using System.Text;

namespace MsqSite.Shape.Citing;

/// <summary>Writes a citation as a record of RIS, which EndNote, Zotero and Mendeley read: a tag and a value a line.</summary>
internal static class Ris
{
    public static void Write(Citation cited, StringBuilder record)
    {
        Line("TY", cited.IsData ? "DATA" : "GOVDOC");
        Line("ID", cited.Key);
        Line("AU", cited.Author + ","); // the comma keeps the name of a body whole
        Line("TI", cited.Title);
        if (cited.Date is { } day)
        {
            Line("PY", day.Year.ToString("D4", CultureInfo.InvariantCulture));
            Line("DA", day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        }

        Line("PB", cited.Site);
        Line("N1", cited.Form);
        Line("UR", cited.Address);
        Line("ER", "");

        void Line(string tag, string value)
        {
            record.Append(tag).Append("  - ");
            foreach (char c in value)
            {
                record.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c); // a line that a value began would be read as a tag
            }

            record.Append("\r\n");
        }
    }
}
