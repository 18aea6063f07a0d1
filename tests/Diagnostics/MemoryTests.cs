using MsqSite.Diagnostics;

namespace MsqSite.Tests.Diagnostics;

/// <summary>Work that is done again only when what it depends on is another.</summary>
public sealed class MemoryTests
{
    private readonly Memory memory = new();
    private int done;

    [Fact]
    public void Without_memory_the_work_is_done_each_time()
    {
        Memory.Recall(null, new Work("work"), () => ["same"], Work, new DiagnosticBag());
        Memory.Recall(null, new Work("work"), () => ["same"], Work, new DiagnosticBag());
        Assert.Equal(2, done);
    }

    [Fact]
    public void What_depends_on_the_same_is_recalled_with_its_findings()
    {
        DiagnosticBag first = new();
        DiagnosticBag second = new();
        object thing = new();
        object made = Memory.Recall(memory, new Work("work"), () => [new string("text".ToCharArray()), thing], Work, first);
        Assert.Same(made, Memory.Recall(memory, new Work("work"), () => ["text", thing], Work, second));
        Assert.Equal(1, done);
        Assert.Single(second.Sorted());
        Assert.Equal(first.Sorted(), second.Sorted());
    }

    [Fact]
    public void Another_text_another_thing_or_another_name_is_other_work()
    {
        Ask("work", "text", this);
        Ask("work", "other text", this);
        Ask("work", "other text", new object());
        Ask("other work", "text", this);
        Assert.Equal(4, done);
    }

    [Fact]
    public void What_cannot_be_known_is_not_remembered()
    {
        Ask("work", [null]);
        Ask("work", [null]);
        Assert.Equal(2, done);
    }

    [Fact]
    public void What_changed_while_the_work_was_done_is_not_remembered()
    {
        int asked = 0;
        Memory.Recall(memory, new Work("work"), () => [$"{asked++}"], Work, new DiagnosticBag());
        Ask("work", "0");
        Assert.Equal(2, done);
    }

    private void Ask(string name, params object?[] from) => Memory.Recall(memory, new Work(name), () => [.. from], Work, new DiagnosticBag());

    private object Work(DiagnosticBag findings)
    {
        findings.Add(CheckRules.UnknownOption, new SourceSpan("a.yaml", ++done, 1, 1), "found");
        return new object();
    }
}
