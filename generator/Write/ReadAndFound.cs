using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>What a build read and what it found: as bytes where it is that of an earlier one, for most builds ask for neither.</summary>
internal sealed class ReadAndFound
{
    private readonly Lazy<ImmutableArray<FileFindings>> findings;
    private readonly Lock gate = new();
    private readonly PackReader? pack; // where the files begin, and once they are read, the findings
    private ImmutableArray<KnownFile>? files;
    private ReadOnlyMemory<byte>? packed;

    /// <param name="packed">What <see cref="Write"/> wrote.</param>
    public ReadAndFound(ReadOnlyMemory<byte> packed)
    {
        this.packed = packed;
        pack = new PackReader(packed);
        IsOfContent = pack.Flag();
        findings = new(() =>
        {
            Files([]);
            return pack.Each<FileFindings>(() => PackedFindings.Read(pack));
        });
    }

    /// <param name="files">The files that were read, as far as a look at them tells whether they are still the same.</param>
    /// <param name="findings">What was found, none of it an error.</param>
    public ReadAndFound(ImmutableArray<KnownFile> files, ImmutableArray<FileFindings> findings)
    {
        IsOfContent = findings.All(file => file.AreOfContent);
        (this.files, this.findings) = (files, new(findings));
    }

    /// <summary>The files that were read, in the order of their paths.</summary>
    /// <param name="likely">Paths in that order that they probably have, which are then given back themselves.</param>
    public ImmutableArray<KnownFile> Files(IReadOnlyList<string> likely)
    {
        lock (gate)
        {
            int next = 0;
            return files ??= pack!.Each(() => new KnownFile(
                Path(pack), new FileState(pack.Long(), new DateTime(pack.Long(), DateTimeKind.Utc), new DateTime(pack.Long(), DateTimeKind.Utc), pack.Wide()), pack.Text()));

            string Path(PackReader pack)
            {
                string path = pack.Text(next < likely.Count ? likely[next] : "");
                while (next < likely.Count && string.CompareOrdinal(likely[next], path) <= 0)
                {
                    next++;
                }

                return path;
            }
        }
    }

    public Lazy<ImmutableArray<FileFindings>> Findings => findings;

    /// <summary>Whether all that was found is of the content, which says it again whenever it is read; what is found of a page is found only while it is made.</summary>
    public bool IsOfContent { get; }

    /// <summary>Makes the bytes now, so that there is little left to do when they are written. Of a very large content they are many.</summary>
    public ReadAndFound Prepared()
    {
        const int OfFile = 160; // what is told of one takes about that, besides its path
        using MemoryStream stream = new(Files([]).Sum(file => file.Path.Length + OfFile) + Findings.Value.Sum(file => PackedFindings.Of(file).Length)); // so that it does not grow by steps
        using (PackWriter pack = new(stream, places: true))
        {
            Write(pack);
        }

        packed = stream.GetBuffer().AsMemory(0, (int)stream.Length);
        return this;
    }

    public void Write(PackWriter pack)
    {
        if (packed is { } bytes)
        {
            pack.Raw(bytes.Span);
            return;
        }

        pack.Write(IsOfContent);
        pack.Each(Files([]), one =>
        {
            pack.Write(one.Path);
            pack.Write(one.Look.Length);
            pack.Write(one.Look.Written.Ticks);
            pack.Write(one.Look.Changed!.Value.Ticks);
            pack.Write(one.Look.Number);
            pack.Write(one.Stamp);
        });
        pack.Each(Findings.Value, file => PackedFindings.Of(file).Write(pack));
    }
}
