using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Pack;

namespace MsqSite.Read;

/// <summary>Reads a content folder: first what every response needs, then the responses, in whatever order they are asked for.</summary>
public sealed class ContentReader
{
    private const string CountriesFile = "countries.yaml";
    private const string WordsFile = "text/en.yaml";

    private static readonly string[] Single = [CountriesFile, LinkHealthReader.FileName, "partners.yaml", "site.yaml", WordsFile];

    private readonly DiagnosticBag findings;
    private readonly Memory? memory;
    private readonly OpenSheets open;
    private readonly ImmutableArray<Questionnaire> questionnaires;
    private readonly HashSet<string> editions;
    private readonly string namedEditions;

    private ContentReader(ContentFolder folder, DiagnosticBag findings, Memory? memory, OpenSheets open)
    {
        (this.findings, this.memory, this.open) = (findings, memory, open);
        (SiteSettings? settings, Words? words) = (null, null);
        (ImmutableArray<Region> regions, ImmutableArray<Country> countries) = ([], []);
        (PartnerList partners, LinkHealth health) = (PartnerList.Empty, LinkHealth.Empty);
        ImmutableArray<ContentFile> forms = folder.Files("questionnaires", ".yaml", findings);
        ImmutableArray<Questionnaire> readForms = [];
        ImmutableArray<ProsePage> pages = [];
        Lazy<PartnerNames>? partnerNames = null;
        ImmutableArray<ContentFile> responses = [];
        Parallel.Invoke(
            () =>
            {
                (regions, countries) = folder.NeedFile(CountriesFile, findings) is { } list ? Made(list, CountriesReader.Read) : ([], []);
                partners = folder.FindFile("partners.yaml") is { } names ? Made(names, PartnersReader.Read) : PartnerList.Empty;
                partnerNames = Memory.Recall(memory, new Work("partner names"), () => [ImmutableCollectionsMarshal.AsArray(countries), partners], _ => new Lazy<PartnerNames>(() => new PartnerNames(countries, partners)), findings);
            },
            () => words = folder.NeedFile(WordsFile, findings) is { } text ? Made(text, WordsReader.Read) : null,
            () => settings = folder.NeedFile("site.yaml", findings) is { } site ? Made(site, SettingsReader.Read) : null,
            () => health = folder.FindFile(LinkHealthReader.FileName) is { } probed ? Made(probed, LinkHealthReader.Read) : LinkHealth.Empty,
            () => readForms = ReadQuestionnaires(folder, forms, file => Made(file, QuestionnaireReader.Read), findings),
            () => pages = [.. folder.Files("pages", ".md", findings).Select(file => ReadPage(file, findings)).OfType<ProsePage>()],
            () => responses = folder.Files("responses", ".yaml", findings));
        questionnaires = readForms;
        editions = [.. forms.Select(file => file.Name)];
        namedEditions = string.Join(' ', editions.Order(StringComparer.Ordinal));
        Responses = responses;
        Frame = settings is null || words is null ? null : new Content(folder.Shown, settings, words, regions, countries, questionnaires, [], pages) { Partners = partners, LazyPartnerNames = partnerNames!, LinkHealth = health };

        T Made<T>(ContentFile file, Func<ContentFile, DiagnosticBag, T> read) => Memory.Recall(memory, Reading(file.Shown), () => [FileStamp.Of(file.Path, memory)], bag => read(file, bag), findings);
    }

    /// <summary>All but the responses, as far as it could be read; null where nothing can be said: without settings or words.</summary>
    public Content? Frame { get; }

    /// <summary>The files of responses, in the order that the content has them in.</summary>
    public ImmutableArray<ContentFile> Responses { get; }

    /// <summary>The files that take longest to read, beside responses: the list of countries, the site's words, and the questionnaires.</summary>
    public static (ContentFile Countries, ContentFile Words, ImmutableArray<ContentFile> Questionnaires) Large(string path)
    {
        ContentFolder folder = new(path);
        return (folder.File(CountriesFile), folder.File(WordsFile), folder.Files("questionnaires", ".yaml", new DiagnosticBag()));
    }

    /// <summary>Under what a memory has what was read of a file, as findings name it.</summary>
    public static Work Reading(string file) => new("read", file);

    /// <summary>Reads all but the responses; null where there is no such folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <param name="memory">What was made of its files before.</param>
    /// <param name="open">Takes the answers of responses that are read.</param>
    public static ContentReader? Open(string path, DiagnosticBag findings, Memory? memory, OpenSheets open)
    {
        ContentFolder folder = new(path);
        if (folder.Exists)
        {
            return new ContentReader(folder, findings, memory, open);
        }

        findings.Add(ReadRules.MissingFile, SourceSpan.WholeFile(folder.Shown), "there is no such content folder", "name the right one with --content");
        return null;
    }

    /// <summary>The whole content as far as it could be read, or null where nothing can be said: without settings or words.</summary>
    /// <inheritdoc cref="Open"/>
    public static Content? Read(string path, DiagnosticBag findings, Memory? memory = null)
    {
        if (Open(path, findings, memory, OpenSheets.Many()) is not { } reader)
        {
            return null;
        }

        Response?[] responses = new Response?[reader.Responses.Length];
        Parallel.For(0, responses.Length, place => responses[place] = reader.Recall(reader.Responses[place]));
        return reader.With(responses);
    }

    /// <summary>Reads one of the responses; null after findings that leave nothing to check.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="own">Takes what is wrong with it.</param>
    public Response? Read(ContentFile file, DiagnosticBag own)
    {
        Response? read = ResponseReader.Read(file, questionnaires, editions, open, own);
        CheckPlace(file, read, own);
        return read;
    }

    // The same from memory.
    private Response? Recall(ContentFile file)
    {
        Response? read = Memory.Recall(
            memory, Reading(file.Shown), () => [FileStamp.Of(file.Path, memory), namedEditions, .. questionnaires], bag => ResponseReader.Read(file, questionnaires, editions, open, bag), findings);
        CheckPlace(file, read, findings);
        return read;
    }

    /// <summary>The whole content, where there is a frame for it.</summary>
    /// <param name="responses">What was read of each file, in the files' order.</param>
    public Content? With(IEnumerable<Response?> responses) => Frame is null ? null : Frame with { Responses = [.. responses.OfType<Response>()] };

    /// <summary>The files that reading would look at, as findings name them, by path; those of responses apart from the others.</summary>
    public static (ImmutableArray<string> Responses, ImmutableArray<string> Others) Files(string path)
    {
        ContentFolder folder = new(path);
        DiagnosticBag told = new(); // whoever reads the files tells what is wrong with them
        IEnumerable<ContentFile> others = Single.Select(folder.FindFile).OfType<ContentFile>()
            .Concat(folder.Files("questionnaires", ".yaml", told))
            .Concat(folder.Files("pages", ".md", told));
        return ([.. folder.Files("responses", ".yaml", told).Select(file => file.Shown)], [.. others.Select(file => file.Shown).Order(StringComparer.Ordinal)]);
    }

    private static ImmutableArray<Questionnaire> ReadQuestionnaires(ContentFolder folder, ImmutableArray<ContentFile> files, Func<ContentFile, Questionnaire?> read, DiagnosticBag findings)
    {
        List<Questionnaire> questionnaires = [];
        foreach (ContentFile file in files)
        {
            if (read(file) is not { } questionnaire)
            {
                continue;
            }

            questionnaires.Add(questionnaire);
            if (questionnaire.Edition != 0 && file.Name != $"{questionnaire.Edition}")
            {
                findings.Add(CheckRules.FileName, questionnaire.At, $"the file is named {file.Name}.yaml and holds the edition {questionnaire.Edition}", $"name it {questionnaire.Edition}.yaml");
            }
        }

        if (files.Length == 0)
        {
            findings.Add(ReadRules.MissingFile, SourceSpan.WholeFile($"{folder.Shown}/questionnaires"), "there is no questionnaire", "add questionnaires/2020.yaml");
        }

        return [.. questionnaires.OrderBy(one => one.Edition)];
    }

    private static void CheckPlace(ContentFile file, Response? response, DiagnosticBag findings)
    {
        string expected = $"responses/{response?.Edition}/{response?.Country}.yaml";
        if (response is { Edition: not 0, Country.IsEmpty: false } && !file.Shown.EndsWith("/" + expected, StringComparison.Ordinal))
        {
            findings.Add(CheckRules.FileName, response.Country.At, $"the file is {file.Shown} and says that it holds {response.Country} for {response.Edition}",
                $"move it to {expected}, or mend \"country\" or \"edition\"");
        }
    }

    private static ProsePage? ReadPage(ContentFile file, DiagnosticBag findings)
    {
        if (SafeText.Read(file.Path, file.Shown, findings) is not { } text)
        {
            return null;
        }

        if (!Slug.IsOne(file.Name))
        {
            findings.Add(ReadRules.BadCode, SourceSpan.WholeFile(file.Shown), $"\"{file.Name}\" cannot be a page's address", "use lower-case letters a to z, digits and single hyphens");
        }

        return new ProsePage(file.Name, new SourceText(text, new SourceSpan(file.Shown, 1, 1, 1), BlockIndent: 0, FirstLine: 0));
    }
}
