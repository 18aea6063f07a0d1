using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Commands;

/// <summary>Pages across all 193 Member States stay light.</summary>
public sealed class AcrossSizeTests : IDisposable
{
    private const int Most = 150 * 1024;

    private readonly string folder = Directory.CreateTempSubdirectory("msqsite-across-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Question_pages_and_matrices_weigh_less_than_150_kilobytes_compressed_and_fold_what_is_long()
    {
        string world = Path.Combine(folder, "world");
        string output = Path.Combine(folder, "site");
        Assert.Equal(0, Msqsite.Run("sample", "--countries", "193", "--seed", "1", "--into", world).ExitCode);
        Assert.Equal(0, Msqsite.Run("build", "--content", world, "--templates", Repository.Templates, "--output", output).ExitCode);
        string[] pages = [.. Files.Published(output).Where(path => path.EndsWith("index.html", StringComparison.Ordinal) && path.Split('/')[0] is "questions" or "legal" or "technologies" or "coverage")];
        Assert.InRange(pages.Length, 30, 60);
        Assert.All(pages, path => Assert.True(Compressed(Path.Combine(output, path)) < Most, $"{path} has {Compressed(Path.Combine(output, path))} bytes"));
        IDocument question = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(output, "questions/social-media/index.html")));
        Assert.InRange(question.QuerySelectorAll("details.fold").Length, 50, 193);
        Assert.All(question.QuerySelectorAll("details.fold > summary"), summary => Assert.InRange(summary.Seen().Length, 20, 200));
    }

    private static long Compressed(string file)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return bytes.Length;
    }
}
