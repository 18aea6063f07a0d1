using System.Globalization;
using System.Text;
using System.Xml;

namespace MsqSite.Diagnostics;

/// <summary>Findings as JUnit XML, which build servers draw as tests: a suite for each file, in it a failure for each error, or one clean test.</summary>
public static class JUnitReport
{
    public static void Write(ReportedRun run, Stream output)
    {
        XmlWriterSettings settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using XmlWriter xml = XmlWriter.Create(output, settings);
        ILookup<string, Diagnostic> findings = run.Findings.ToLookup(one => one.At.File, StringComparer.Ordinal);
        string[] files = [.. run.Files.Concat(findings.Select(file => file.Key)).Distinct().Order(StringComparer.Ordinal)];
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", $"msqsite {run.Command}");
        WriteCounts(xml, files.Sum(file => Math.Max(1, findings[file].Count())), run.Findings.Count(run.Stops));
        foreach (string file in files)
        {
            WriteSuite(xml, file, [.. findings[file]], run);
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteSuite(XmlWriter xml, string file, Diagnostic[] findings, ReportedRun run)
    {
        string name = Clean(ReportPath.Of(file));
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        WriteCounts(xml, Math.Max(1, findings.Length), findings.Count(run.Stops));
        if (findings.Length == 0)
        {
            WriteCase(xml, name, "no findings");
            xml.WriteEndElement();
        }

        foreach (Diagnostic finding in findings)
        {
            string place = finding.At.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {finding.At.Line}:{finding.At.Column}");
            WriteCase(xml, name, $"{finding.Rule.Code}{place} {finding.Rule.Title}");
            string words = Clean($"{finding.At}: {RunSummary.Word(finding.Severity)} {finding.Rule.Code}: {finding.Message}{(finding.Remedy is { } remedy ? $"\n= {remedy}" : "")}");
            if (run.Stops(finding))
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", finding.Rule.Code);
                xml.WriteAttributeString("message", Clean(finding.Message));
            }
            else
            {
                xml.WriteStartElement("system-out"); // worth a look, and no failure
            }

            xml.WriteString(words);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string suite, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", suite);
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("time", "0"); // some readers want one; the clock has no place in a report that is the same each time
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", "0");
    }

    // XML 1.0 has no way to write most control characters; a half of a letter is none either.
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i].ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}"));
            }
        }

        return clean.ToString();
    }
}
