using MsqSite.Tests.Scripts;

namespace MsqSite.Tests.Shipping;

/// <summary>The version comes from one place; the commit is added where there is a repository, and nothing else ever.</summary>
public sealed class VersionTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_without_a_repository_says_the_version_alone()
    {
        foreach (string file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json", "generator/MsqSite.csproj" })
        {
            folder.Put(file, File.ReadAllText(Repository.PathTo(file)));
        }

        folder.Put("Directory.Build.props", File.ReadAllText(Repository.PathTo("Directory.Build.props")).Replace("<Version>0.1.0<", "<Version>7.8.9<", StringComparison.Ordinal));
        string[] ask = ["msbuild", "generator/MsqSite.csproj", "-t:AddSourceRevisionToInformationalVersion", "-getProperty:InformationalVersion"];
        Assert.Equal("7.8.9", Script.Run(folder.Root, "dotnet", ask).MustSucceed().Trim());
    }

    [Fact]
    public void No_other_file_says_a_version_of_the_program()
    {
        Assert.DoesNotContain("Version>", File.ReadAllText(Repository.PathTo("generator/MsqSite.csproj")), StringComparison.Ordinal);
        Assert.DoesNotContain("-p:Version", string.Concat(Directory.GetFiles(Repository.PathTo("scripts")).Select(File.ReadAllText)), StringComparison.Ordinal);
    }
}
