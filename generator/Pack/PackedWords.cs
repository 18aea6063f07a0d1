using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>The site's own words as bytes.</summary>
internal static class PackedWords
{
    private enum Kind
    {
        Text,
        List,
        Group,
    }

    public static ReadOnlyMemory<byte> Pack(Words words)
    {
        return PackWriter.BytesOf(places: true, pack =>
        {
            pack.Write(words.Language);
            Write(pack, words.Root);
        });
    }

    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="file">The file of the words, as findings name it.</param>
    public static Words Unpack(ReadOnlyMemory<byte> packed, string file)
    {
        PackReader pack = new(packed, file);
        return new Words(pack.Text(), (WordNode.Group)Node(pack));
    }

    private static void Write(PackWriter pack, WordNode node)
    {
        switch (node)
        {
            case WordNode.Text text:
                pack.Write((int)Kind.Text);
                pack.Write(text.Value);
                break;
            case WordNode.List list:
                pack.Write((int)Kind.List);
                pack.Each(list.Values, pack.Write);
                break;
            case WordNode.Group group:
                pack.Write((int)Kind.Group);
                pack.Each(group.Children, child => Write(pack, child));
                break;
            default:
                throw new ArgumentException($"a word is no {node.GetType().Name}", nameof(node));
        }

        pack.Write(node.At);
    }

    private static WordNode Node(PackReader pack)
    {
        switch ((Kind)pack.Number())
        {
            case Kind.Text:
                return new WordNode.Text(pack.Text(), pack.Place());
            case Kind.List:
                ImmutableArray<string> values = pack.Each(pack.Text);
                return new WordNode.List(values, pack.Place());
            case Kind.Group:
                IReadOnlyDictionary<string, WordNode> children = pack.EachByKey(() => Node(pack));
                return new WordNode.Group(children, pack.Place());
            default:
                throw new FormatException("a word is of no kind");
        }
    }
}
