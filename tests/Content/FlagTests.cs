using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;

namespace MsqSite.Tests.RealContent;

public sealed class FlagTests
{
    private static string Folder => Repository.PathTo("templates/assets/flags");

    [Fact]
    public void Every_country_has_a_flag_and_no_flag_is_of_another()
    {
        IEnumerable<string> flags = Directory.EnumerateFiles(Folder, "*.svg").Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(Real.Content.Countries.Select(one => one.Iso2.ToLowerInvariant()).Order(StringComparer.Ordinal), flags.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_flag_is_the_one_that_was_taken_over_byte_for_byte()
    {
        IEnumerable<string> actual = Directory.EnumerateFiles(Folder, "*.svg").Order(StringComparer.Ordinal)
            .Select(path => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}  {Path.GetFileName(path)}");
        Assert.Equal(File.ReadAllLines(Path.Combine(Folder, "flags.sha256")).Where(line => line.EndsWith(".svg", StringComparison.Ordinal)), actual);
    }

    [Fact]
    public void No_flag_runs_script_or_asks_for_anything_outside_itself()
    {
        foreach (string path in Directory.EnumerateFiles(Folder, "*.svg"))
        {
            using XmlReader reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            XDocument svg = XDocument.Load(reader);
            Assert.Equal("svg", svg.Root!.Name.LocalName);
            Assert.Empty(svg.DescendantNodes().OfType<XProcessingInstruction>());
            foreach (XElement element in svg.Descendants())
            {
                Assert.DoesNotContain(element.Name.LocalName, new[] { "script", "foreignObject", "image", "style", "a", "iframe", "animate", "set" });
                foreach (XAttribute attribute in element.Attributes().Where(one => !one.IsNamespaceDeclaration))
                {
                    Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{path}: {attribute}");
                    Assert.True(attribute.Name.LocalName != "href" || attribute.Value.StartsWith('#'), $"{path}: {attribute}");
                    Assert.DoesNotContain("url(", attribute.Value.Replace("url(#", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("://", attribute.Value, StringComparison.Ordinal);
                }
            }
        }
    }
}
