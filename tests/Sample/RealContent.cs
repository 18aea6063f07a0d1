using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;

namespace MsqSite.Tests.Sample;

/// <summary>The repository's own content, from which worlds are made.</summary>
internal static class RealContent
{
    public static string Folder { get; } = Path.Combine(Root(), "content");

    public static Content Read() => ContentReader.Read(Folder, new DiagnosticBag()) ?? throw new InvalidOperationException("the repository's content cannot be read");

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MsqSite.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("the tests do not run inside the repository");
    }
}
