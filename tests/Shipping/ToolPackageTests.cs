using System.IO.Compression;
using System.Xml.Linq;
using MsqSite.Tests.Scripts;

namespace MsqSite.Tests.Shipping;

/// <summary>The .NET tool package, made by <c>scripts/pack</c> or by it before (MSQSITE_PACKAGE): what it says of itself, and that it installs and runs.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_package_installs_from_a_folder_and_runs()
    {
        string package = Package();
        using (ZipArchive archive = ZipFile.OpenRead(package))
        {
            Assert.All(new[] { "README.md", "LICENSE" }, name => Assert.NotNull(archive.GetEntry(name)));
            using Stream specification = archive.GetEntry("msqsite.nuspec")!.Open();
            XElement metadata = XDocument.Load(specification).Root!.Elements().Single();
            string Said(string name) => metadata.Elements().Single(one => one.Name.LocalName == name).Value;
            Assert.Equal(("msqsite", "README.md", "MIT"), (Said("id"), Said("readme"), Said("license")));
            Assert.Equal("git", metadata.Elements().Single(one => one.Name.LocalName == "repository").Attribute("type")!.Value);
            Assert.EndsWith($"msqsite.{Said("version")}.nupkg", package, StringComparison.Ordinal);
        }

        folder.Put("nuget.config", $"<configuration><packageSources><clear /><add key=\"here\" value=\"{Path.GetDirectoryName(package)}\" /></packageSources></configuration>");
        Script.Run(folder.Root, new Dictionary<string, string> { ["NUGET_PACKAGES"] = folder.PathTo("packages") }, "dotnet", "tool", "install", "msqsite", "--tool-path", folder.PathTo("tools"), "--configfile", folder.PathTo("nuget.config")).MustSucceed();
        string tool = folder.PathTo("tools/msqsite");
        Assert.StartsWith(Path.GetFileNameWithoutExtension(package)["msqsite.".Length..], Script.Run(folder.Root, tool, "--version").MustSucceed(), StringComparison.Ordinal);
        Script.Run(folder.Root, tool, "build", "--content", Repository.Content, "--templates", Repository.Templates, "--output", folder.PathTo("site")).MustSucceed();
        Assert.True(File.Exists(folder.PathTo("site/countries/belarus/index.html")));
    }

    private string Package()
    {
        string made = Environment.GetEnvironmentVariable("MSQSITE_PACKAGE") ?? folder.PathTo("package");
        if (!Directory.Exists(made))
        {
            Script.Run(Repository.Root, "scripts/pack", made).MustSucceed();
        }

        return Assert.Single(Directory.GetFiles(made, "*.nupkg"));
    }
}
