using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MsqSite.Sample;

/// <summary>Writes one YAML document as an editor would: plain texts where they can be, blocks of lines, short lists in brackets.</summary>
internal sealed class YamlWriter
{
    private readonly StringBuilder text = new();
    private readonly Emitter emitter;

    public YamlWriter()
    {
        // The emitter's own defaults break long lines and end them as the machine does.
        emitter = new Emitter(new StringWriter(text, CultureInfo.InvariantCulture), new EmitterSettings().WithBestWidth(int.MaxValue).WithNewLine("\n").WithIndentedSequences());
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Begin(SequenceStyle.Block);
    }

    /// <summary>Closes the document, which is a group of keys, and returns it.</summary>
    public string Finish()
    {
        emitter.Emit(new MappingEnd());
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    /// <summary>A text under a key; quoted where it would read as a state ("no"). Nothing where there is none.</summary>
    public void Text(string key, string? value)
    {
        if (value is not null)
        {
            Plain(key);
            Text(value);
        }
    }

    /// <summary>A text that other readers of YAML would take for a number or a switch: <c>009</c>, <c>NO</c>.</summary>
    public void Quoted(string key, string? value)
    {
        if (value is not null)
        {
            Plain(key);
            Scalar(value, ScalarStyle.DoubleQuoted);
        }
    }

    /// <summary>A state, a date or a number: a word that is read, not shown.</summary>
    public void Word(string key, string value)
    {
        Plain(key);
        Plain(value);
    }

    public void Group(string key, Action body)
    {
        Plain(key);
        Begin(SequenceStyle.Block);
        body();
        emitter.Emit(new MappingEnd());
    }

    public void List(string key, Action body)
    {
        Plain(key);
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        body();
        emitter.Emit(new SequenceEnd());
    }

    /// <summary>An entry of a list, over several lines.</summary>
    public void Item(Action body) => Item(SequenceStyle.Block, body);

    /// <summary>An entry of a list, in braces on one line.</summary>
    public void ShortItem(Action body) => Item(SequenceStyle.Flow, body);

    /// <summary>A list of texts in brackets.</summary>
    public void Texts(string key, IEnumerable<string> values)
    {
        Plain(key);
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Flow));
        foreach (string value in values)
        {
            Text(value);
        }

        emitter.Emit(new SequenceEnd());
    }

    private void Item(SequenceStyle style, Action body)
    {
        Begin(style);
        body();
        emitter.Emit(new MappingEnd());
    }

    private void Begin(SequenceStyle style) => emitter.Emit(
        new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, style == SequenceStyle.Flow ? MappingStyle.Flow : MappingStyle.Block));

    private void Text(string value) => Scalar(value, value switch
    {
        "yes" or "no" or "not-answered" or "not-recoverable" => ScalarStyle.DoubleQuoted,
        _ when value.Contains('\n', StringComparison.Ordinal) => ScalarStyle.Literal,
        _ => ScalarStyle.Any,
    });

    private void Plain(string value) => Scalar(value, ScalarStyle.Plain);

    private void Scalar(string value, ScalarStyle style) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, style, isPlainImplicit: true, isQuotedImplicit: true));
}
