using System.IO.Compression;
using System.Text;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Export.Data;

/// <summary>What may be a private person's, and what a country does not publish, is in no file of the data.</summary>
public sealed class PrivacyOfDataTests
{
    private const string Mail = "private.person";
    private const string Telephone = "99 88 77";

    [Fact]
    public void Mail_addresses_and_telephone_numbers_are_withheld_in_every_file()
    {
        using DataFolder data = DataFolder.WithAnswers("""
              strategy: Ask private.person@host.example or +47 99 88 77 66, or [mail](mailto:private.person@host.example), or <https://private.person@host.example/>.
              national-portals:
                - {name: "Portal of private.person@host.example", url: "https://www.host.example/?to=private.person@host.example"}
                - {name: "Call +47 99 88 77 66", url: "mailto:private.person@host.example"}
                - {name: Good, url: "https://good.example/"}
              technologies: {selected: [other], other: "private.person@host.example", explanation: "+47 99 88 77 66"}
              legal-framework:
                instruments:
                  - {title: "Act of private.person@host.example", kind: law, number: "+47 99 88 77 66", topics: [open-data], url: "https://law.example/private.person@host.example"}
              ict-investment:
                figures:
                  - {label: "By private.person@host.example", given: "+47 99 88 77 66"}
              cooperation:
                - {partner: "private.person@host.example", subject: "+47 99 88 77 66"}
              partnerships:
                - {name: "+47 99 88 77 66", partners: ["Norway", "private.person@host.example"]}
            """);
        string[] files = [.. Texts(data)];
        Assert.True(files.Length > 30);
        Assert.All(files, text => Assert.DoesNotContain(Mail, text, StringComparison.Ordinal));
        Assert.All(files, text => Assert.DoesNotContain(Telephone, text, StringComparison.Ordinal));
        Assert.Contains("[withheld]", data.Read("2020/cooperation.csv"), StringComparison.Ordinal);
        Assert.Equal(["https://good.example/"], data.Ask("select url from links where country = 'DNK' and url is not null"));
    }

    [Fact]
    public void Of_a_response_that_is_not_published_nothing_is_told_but_its_status()
    {
        using TemporaryContent content = TemporaryContent.OfTwoEditions();
        using DataFolder data = new(content.Read());
        Assert.All(Texts(data), text => Assert.DoesNotContain("Denmark took back", text, StringComparison.Ordinal));
        Assert.All(Texts(data), text => Assert.DoesNotContain("keeps to itself", text, StringComparison.Ordinal));
        Assert.Equal(["AFG|not-authorised|||", "DNK|withdrawn||2022-06-01|https://profiles.example/countries/denmark/2022/", "NOR|published|2021-05-17||https://profiles.example/countries/norway/2022/"],
            data.Ask("select country, status, submitted, withdrawn, url from countries where edition = 2022 and status <> 'not-held'"));
        Assert.False(File.Exists(data.PathTo("2022/AFG.json")));
        Assert.Contains("\"status\":\"withdrawn\"", data.Read("2022/DNK.json"), StringComparison.Ordinal);
        Assert.Contains("{\"edition\":2022,\"country\":\"AFG\",\"name\":\"Afghanistan\",\"status\":\"not-authorised\"}", data.Read("2022/responses.json"), StringComparison.Ordinal);
        Assert.Equal(["2020|DNK", "2020|NOR", "2022|NOR"], data.Ask("select distinct edition, country from responses"));
    }

    // Every file, and every file in the archive.
    private static IEnumerable<string> Texts(DataFolder data)
    {
        foreach (string file in Directory.EnumerateFiles(data.Root, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".db", StringComparison.Ordinal)))
        {
            if (!file.EndsWith(".zip", StringComparison.Ordinal))
            {
                yield return File.ReadAllText(file);
                continue;
            }

            using ZipArchive zip = ZipFile.OpenRead(file);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using StreamReader reader = new(entry.Open(), Encoding.UTF8);
                yield return reader.ReadToEnd();
            }
        }
    }
}
