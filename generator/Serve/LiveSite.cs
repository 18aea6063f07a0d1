using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;
using MsqSite.Render;
using MsqSite.Shape;

namespace MsqSite.Serve;

/// <summary>The site as the files say it now. While they have errors the last good one stands, with the findings beside it.</summary>
internal sealed class LiveSite(BuildOptions options)
{
    private readonly Memory memory = new();
    private readonly Lock gate = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DrawingPaper paper = new();
    private TemplateSet? templates;

    /// <summary>Counts the looks at the files: whoever has seen a number waits for the next.</summary>
    public int Version { get; private set; }

    /// <summary>The last good site; null as long as there was none.</summary>
    public Snapshot? Good { get; private set; }

    /// <summary>What was found in the files at the last look.</summary>
    public ImmutableArray<Diagnostic> Findings { get; private set; } = [];

    public bool HasErrors { get; private set; } = true;

    /// <summary>Looks at the files again. Does anew what depends on what changed.</summary>
    /// <param name="alsoTemplates">Whether a template may have changed.</param>
    public void Refresh(bool alsoTemplates)
    {
        DiagnosticBag findings = new();
        Snapshot? next = Next(findings, alsoTemplates);
        lock (gate)
        {
            Good = next ?? Good;
            Findings = findings.Sorted();
            HasErrors = next is null;
            Version++;
            changed.SetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Waits until the files were looked at again.</summary>
    /// <param name="seen">The version that is known.</param>
    public Task Changed(int seen)
    {
        lock (gate)
        {
            return Version != seen ? Task.CompletedTask : changed.Task;
        }
    }

    private Snapshot? Next(DiagnosticBag findings, bool alsoTemplates)
    {
        Content? content = ContentReader.Read(options.Content, findings, memory);
        if (content is not null)
        {
            ContentChecker.Check(content, findings, memory);
        }

        if (content is null || findings.HasErrors)
        {
            return null;
        }

        Phrases phrases = new(content.Words, findings);
        SitePlan plan = SitePlan.Shape(content, phrases);
        if (!plan.IsFreeOfClashes(content, findings) || !HasTemplates(content, findings, alsoTemplates))
        {
            return null;
        }

        AssetSet assets = AssetSet.Load(options.Templates, plan.Flags, findings);
        return findings.HasErrors ? null : new Snapshot(options.Content, content, phrases, plan, assets, templates, paper);
    }

    [MemberNotNullWhen(true, nameof(templates))]
    private bool HasTemplates(Content content, DiagnosticBag findings, bool alsoTemplates)
    {
        if (templates is null || alsoTemplates || !ReferenceEquals(templates.Source, content.Words))
        {
            templates = null; // should it fail, the next look tries again
            TemplateSet set = TemplateSet.Load(options.Templates, content.Words, findings);
            templates = findings.HasErrors ? null : set;
        }

        return templates is not null;
    }
}
