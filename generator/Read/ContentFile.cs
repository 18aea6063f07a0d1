using MsqSite.Diagnostics;

namespace MsqSite.Read;

/// <summary>A file of the content folder, opened as YAML.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Shown">Its path as findings name it.</param>
public sealed record ContentFile(string Path, string Shown)
{
    /// <summary>What it holds, where that does not lie on the disk.</summary>
    public byte[]? Bytes { get; init; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The file's root as a mapping, or null after findings.</summary>
    public KeyReader? Open(string owner, DiagnosticBag findings)
    {
        if ((Bytes is null ? SafeText.Read(Path, Shown, findings) : SafeText.Read(Bytes, Shown, findings)) is not { } text || YamlTree.Parse(text, Shown, findings) is not { } root)
        {
            return null;
        }

        return KeyReader.Open(root, owner, findings);
    }
}
