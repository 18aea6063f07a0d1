using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Export.Data;
using MsqSite.Model;
using MsqSite.Read;
using MsqSite.Render;
using MsqSite.Shape;
using MsqSite.Watch;

namespace MsqSite.Serve;

/// <summary>The site as the files say it now. While they have errors the last good one stands, with the findings beside it.</summary>
internal sealed class LiveSite(BuildOptions options)
{
    private Memory memory = new();
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
    /// <param name="seen">The changes that led to this look, where somebody saw them.</param>
    public void Refresh(bool alsoTemplates, FolderChanges? seen = null)
    {
        memory = seen is { Everything: true } ? new Memory() : memory;
        foreach (string path in seen?.Paths ?? [])
        {
            FileStamp.Doubt(path, memory);
        }

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
        if (ContentReader.Read(options.Content, findings, memory) is not { } whole)
        {
            return null;
        }

        Content content = whole.Disclosed();

        // The plan is made while the content is checked: who waits for a page waits for the longer of the two. It counts only where nothing is wrong.
        Phrases phrases = new(content.Words, findings);
        LiveData data = new(new OpenData(content, phrases));
        Task<SitePlan>? planning = findings.HasErrors ? null : Task.Run(() => SitePlan.Shape(content, phrases, data.Listing));
        ContentChecker.Check(whole, findings, memory);
        if (planning is null || findings.HasErrors)
        {
            planning?.ContinueWith(plan => plan.Exception, TaskScheduler.Default); // what wrong content does to a plan is nobody's concern
            return null;
        }

        SitePlan plan = planning.GetAwaiter().GetResult();
        if (!plan.IsFreeOfClashes(content, findings) || !HasTemplates(content, findings, alsoTemplates))
        {
            return null;
        }

        AssetSet assets = Memory.Recall(memory, new Work("assets"), () => [templates, string.Join('\n', plan.Flags)], bag => AssetSet.Load(options.Templates, bag).With(plan.Flags, bag), findings);
        return findings.HasErrors ? null : new Snapshot(options.Content, content, phrases, plan, assets, data, templates, paper);
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
