using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>Writes a whole content folder of made-up answers, for tests and measurements.</summary>
public sealed class SampleWorld
{
    public const int LeastCountries = 1;

    /// <summary>There are no more M49 codes: they have three digits, and each country needs its own.</summary>
    public const int MostCountries = 1_000;

    /// <summary>Every second year, as surveys are made: the first would be of 2002.</summary>
    public const int MostEditions = 10;

    private const int YearsBetween = 2;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Content real;
    private readonly string realFolder;
    private readonly string into;

    private SampleWorld(Content real, string realFolder, string into)
    {
        this.real = real;
        this.realFolder = realFolder;
        this.into = into;
    }

    /// <summary>Writes the world, or says why it will not. What the disk refuses comes as an <see cref="IOException"/>.</summary>
    /// <param name="real">The real content, read without errors: its countries, regions and questionnaires are the world's.</param>
    /// <param name="realFolder">Where that lies; questionnaires, words and pages are copied from it.</param>
    /// <param name="into">The folder to write: an empty one, or one that does not exist yet.</param>
    /// <param name="countries">From <see cref="LeastCountries"/> to <see cref="MostCountries"/>.</param>
    /// <param name="seed">The same number and seed give the same bytes; another seed other answers.</param>
    /// <param name="findings">Takes the reason where nothing is written.</param>
    /// <param name="editions">How many editions each country answers, the newest last; all ask what the newest does.</param>
    public static void Write(Content real, string realFolder, string into, int countries, int seed, DiagnosticBag findings, int editions = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(editions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(editions, MostEditions);
        ArgumentOutOfRangeException.ThrowIfLessThan(countries, LeastCountries);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(countries, MostCountries);
        try
        {
            if (Directory.Exists(into) && Directory.EnumerateFileSystemEntries(into).Any())
            {
                findings.Add(SampleRules.NotEmpty, SourceSpan.WholeFile(into.Replace('\\', '/')), "the folder is not empty", "name one that is empty or does not exist yet");
                return;
            }

            new SampleWorld(real, realFolder, into).Write(SampleCountries.Of(real, countries), seed, editions);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
    }

    private void Write(ImmutableArray<Country> countries, int seed, int editions)
    {
        foreach (string folder in (ImmutableArray<string>)["questionnaires", "text", "pages"])
        {
            Copy(folder);
        }

        WriteFile("site.yaml", SettingsWriter.Write(real.Settings));
        WriteFile("countries.yaml", CountriesWriter.Write(real.Regions, countries));

        if (real.Partners != PartnerList.Empty)
        {
            WriteFile("partners.yaml", PartnersWriter.Write(real.Partners, countries));
        }

        for (int before = 0; before < editions; before++)
        {
            Questionnaire newest = real.Questionnaires[^1];
            WriteEdition(newest with { Edition = newest.Edition - (before * YearsBetween) }, countries, seed + before);
        }
    }

    private void WriteEdition(Questionnaire questionnaire, ImmutableArray<Country> countries, int seed)
    {
        string form = $"questionnaires/{questionnaire.Edition}.yaml";
        if (!File.Exists(Path.Combine(into, form)))
        {
            Questionnaire newest = real.Questionnaires[^1];
            WriteFile(form, File.ReadAllText(Path.Combine(realFolder, $"questionnaires/{newest.Edition}.yaml"))
                .Replace($"\nedition: {newest.Edition}\n", $"\nedition: {questionnaire.Edition}\n", StringComparison.Ordinal));
        }

        SamplePartners partners = new(real);
        var responses = countries
            .Select((country, position) => (Country: country, Status: StatusPattern.At(position)))
            .Where(one => one.Status != ResponseStatus.NotHeld)
            .AsParallel().AsOrdered()
            .Select(one => (one.Country, Yaml: ResponseWriter.Write(questionnaire, one.Country, one.Status, seed, partners)));
        foreach ((Country country, string yaml) in responses)
        {
            WriteFile($"responses/{questionnaire.Edition}/{country.Iso3}.yaml", yaml);
            WriteFile(ResponseWriter.SourcePath(questionnaire.Edition, country), string.Create(CultureInfo.InvariantCulture,
                $"SYNTHETIC. No government wrote this: the answers of {country.Iso3} for {questionnaire.Edition} were made from the seed {seed}.\n"));
        }
    }

    private void Copy(string folder)
    {
        string from = Path.Combine(realFolder, folder);
        if (!Directory.Exists(from))
        {
            return;
        }

        // Listed before the first file is written: the new folder may lie inside the old one.
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(into, Path.GetRelativePath(realFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private void WriteFile(string relative, string text)
    {
        string path = Path.Combine(into, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Utf8);
    }
}
