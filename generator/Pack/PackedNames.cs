using System.Collections;
using System.Diagnostics.CodeAnalysis;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>The names of one thing as bytes, unpacked when one is asked for: a country has twelve, and most builds ask for few.</summary>
/// <param name="packed">What <see cref="Write"/> wrote.</param>
internal sealed class PackedNames(ReadOnlyMemory<byte> packed) : IReadOnlyDictionary<string, string>
{
    private IReadOnlyDictionary<string, string>? read; // threads may unpack them twice

    public int Count => All.Count;

    public IEnumerable<string> Keys => All.Keys;

    public IEnumerable<string> Values => All.Values;

    private IReadOnlyDictionary<string, string> All
    {
        get
        {
            if (read is null)
            {
                PackReader pack = new(packed);
                read = pack.EachByKey(pack.Text, Languages.All);
            }

            return read;
        }
    }

    public string this[string key] => All[key];

    public static void Write(PackWriter pack, Names names) => pack.Write(PackWriter.BytesOf(places: false, apart => apart.Each(names.ByLanguage, apart.Write)).Span);

    public bool ContainsKey(string key) => All.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => All.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => All.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
