#:property PublishAot=false
#:property InvariantGlobalization=true
#:property EnforceCodeStyleInBuild=false
#:property RestorePackagesWithLockFile=false
#:property ManagePackageVersionsCentrally=false

// Fills this folder with the flags of the countries in content/countries.yaml: the 4x3 set of the npm package flag-icons, byte for byte,
// its LICENSE, and flags.sha256 (as sha256sum writes it). Needs npm and a registry.
//
//   dotnet run templates/assets/flags/make-flags.cs                write
//   dotnet run templates/assets/flags/make-flags.cs -- --check     write nothing; exit 1 and name each file that differs
//
// A newer version: change Version and Integrity here (`npm view flag-icons version dist.integrity`) and in README.md.

using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

try
{
    return Flags.Run(args);
}
catch (Exception e) when (e is InvalidDataException or IOException or Win32Exception or XmlException)
{
    Console.Error.WriteLine($"make-flags: {e.Message}");
    return 1;
}

internal static class Flags
{
    private const string Version = "7.5.0";
    private const string Integrity = "sha512-kd+MNXviFIg5hijH766tt+3x76ele1AXlo4zDdCxIvqWZhKt4T83bOtxUOOMlTx/EcFdUMH5yvQgYlFh1EqqFg==";

    private static readonly string[] UnwantedElements = ["script", "foreignObject", "image", "style", "a"];

    private static string Folder => AppContext.GetData("EntryPointFileDirectoryPath") as string
        ?? throw new InvalidDataException("the script does not know its folder; start it with `dotnet run`.");

    public static int Run(string[] arguments)
    {
        if (arguments is not ([] or ["--check"]))
        {
            throw new InvalidDataException("use [--check].");
        }

        var files = Wanted(Unpack(DownloadPackage()), Codes());
        var stale = Directory.GetFiles(Folder, "*.svg").Select(path => Path.GetFileName(path)).Where(name => !files.ContainsKey(name)).ToList();
        if (arguments is ["--check"])
        {
            return Report(files, stale);
        }

        stale.ForEach(name => File.Delete(Path.Combine(Folder, name)));
        foreach (var (name, bytes) in files)
        {
            File.WriteAllBytes(Path.Combine(Folder, name), bytes);
        }

        return 0;
    }

    private static int Report(SortedDictionary<string, byte[]> files, List<string> stale)
    {
        var faults = files.Where(file => !Current(file.Key, file.Value)).Select(file => $"{file.Key} is absent or not what the package has.")
            .Concat(stale.Select(name => $"{name} is not wanted.")).ToList();
        faults.ForEach(fault => Console.Error.WriteLine($"make-flags: {fault}"));
        return faults.Count == 0 ? 0 : 1;

        static bool Current(string name, byte[] bytes) =>
            File.Exists(Path.Combine(Folder, name)) && File.ReadAllBytes(Path.Combine(Folder, name)).AsSpan().SequenceEqual(bytes);
    }

    private static List<string> Codes()
    {
        var countries = File.ReadAllText(Path.Combine(Folder, "..", "..", "..", "content", "countries.yaml"));
        var codes = Regex.Matches(countries, "^    iso2: \"([A-Z]{2})\"", RegexOptions.Multiline).Select(code => code.Groups[1].Value).ToList();
        return codes.Count > 0 ? codes : throw new InvalidDataException("content/countries.yaml names no iso2 code.");
    }

    private static SortedDictionary<string, byte[]> Wanted(Dictionary<string, byte[]> package, List<string> codes)
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            var name = code.ToLowerInvariant() + ".svg";
            files[name] = Entry($"package/flags/4x3/{name}");
            RefuseActiveContent(name, files[name]);
        }

        var sums = files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}\n").ToList();
        files["flags.sha256"] = Encoding.UTF8.GetBytes(string.Concat(sums));
        files["LICENSE"] = Entry("package/LICENSE");
        return files;

        byte[] Entry(string path) => package.GetValueOrDefault(path) ?? throw new InvalidDataException($"the package has no {path}.");
    }

    // A flag is served from our own address, so it may neither run anything nor fetch anything.
    private static void RefuseActiveContent(string name, byte[] svg)
    {
        using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.ProcessingInstruction || UnwantedElements.Contains(reader.LocalName))
            {
                throw new InvalidDataException($"{name} has <{reader.LocalName}>.");
            }

            while (reader.MoveToNextAttribute())
            {
                var handler = reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase);
                var outside = reader.LocalName is "href" or "src" && !reader.Value.StartsWith('#');
                if (handler || outside || Regex.IsMatch(reader.Value, """url\(\s*["']?(?!["'#\s])""", RegexOptions.IgnoreCase))
                {
                    throw new InvalidDataException($"{name} has {reader.Name}=\"{reader.Value}\".");
                }
            }
        }
    }

    private static byte[] DownloadPackage()
    {
        var temporary = Directory.CreateTempSubdirectory("flags-");
        try
        {
            string[] npm = ["npm", "pack", $"flag-icons@{Version}", "--silent"];
            string[] command = OperatingSystem.IsWindows() ? ["cmd", "/c", .. npm] : npm; // there npm is a .cmd file
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
            {
                WorkingDirectory = temporary.FullName,
                RedirectStandardOutput = true, // the archive's name, of no use here
            })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var archive = temporary.GetFiles("*.tgz").SingleOrDefault();
            var bytes = archive is null ? throw new InvalidDataException("npm fetched nothing.") : File.ReadAllBytes(archive.FullName);
            return "sha512-" + Convert.ToBase64String(SHA512.HashData(bytes)) == Integrity
                ? bytes
                : throw new InvalidDataException($"flag-icons {Version} is not the archive with the integrity written here.");
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static Dictionary<string, byte[]> Unpack(byte[] archive)
    {
        using var tar = new TarReader(new GZipStream(new MemoryStream(archive), CompressionMode.Decompress));
        Dictionary<string, byte[]> files = [];
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is not null)
            {
                using var content = new MemoryStream();
                entry.DataStream.CopyTo(content);
                files[entry.Name] = content.ToArray();
            }
        }

        return files;
    }
}
