using MsqSite.Watch;

namespace MsqSite.Tests.Watch;

/// <summary>Changes of real files, as editors make them.</summary>
public sealed class FolderWatchTests
{
    // So long that the events of one save fall together even where the machine is busy with other tests.
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task A_file_that_is_written_deep_in_the_folder_is_told_with_its_full_path()
    {
        using Watching watching = new();
        watching.Put("responses/2020/BLR.yaml", "country: BLR # changed\n");
        FolderChanges changes = await watching.Next();
        Assert.False(changes.Everything);
        Assert.Equal([watching.PathTo("responses/2020/BLR.yaml")], changes.Paths);
    }

    // A machine that halts for half a second in the midst makes one batch more, and no more than that.
    [Fact]
    public async Task Files_saved_many_times_in_a_moment_are_few_batches_in_order()
    {
        using Watching watching = new(Calm);
        for (int i = 0; i < 200; i++)
        {
            watching.Put(i % 2 == 0 ? "b.yaml" : "a.yaml", $"{i}");
        }

        watching.Put("end.yaml", "");
        List<FolderChanges> all = await watching.Until("end.yaml");
        Assert.InRange(all.Count, 1, 20);
        Assert.All(all, batch => Assert.Equal(batch.Paths.Order(StringComparer.Ordinal).Distinct(), batch.Paths));
    }

    [Fact]
    public async Task A_save_by_renaming_names_the_file()
    {
        using Watching watching = new(Calm);
        string beside = watching.Put("kept.yaml.new", "kept: 2\n");
        File.Move(beside, watching.PathTo("kept.yaml"), overwrite: true);
        await watching.Until("kept.yaml");
    }

    // Vim: tries whether it may make files here, moves the old one aside, writes the new one, deletes the old one.
    [Fact]
    public async Task What_an_editor_keeps_for_itself_is_not_told()
    {
        using Watching watching = new(Calm);
        File.Delete(watching.Put("4913", ""));
        watching.Put(".kept.yaml.swp", "b0VIM");
        File.Move(watching.PathTo("kept.yaml"), watching.PathTo("kept.yaml~"));
        watching.Put("kept.yaml", "kept: 2\n");
        File.Delete(watching.PathTo("kept.yaml~"));
        watching.Put(".git/index", "DIRC");
        watching.Put(".#kept.yaml", "");
        FolderChanges changes = await watching.Next();
        Assert.Equal([watching.PathTo("kept.yaml")], changes.Paths);
    }

    [Fact]
    public async Task Only_files_of_an_editor_are_no_change_at_all()
    {
        using Watching watching = new();
        watching.Put("4913", "");
        watching.Put("BLR.yaml~", "");
        File.Delete(watching.PathTo("4913"));
        watching.Put("real.yaml", "");
        List<FolderChanges> all = await watching.Until("real.yaml");
        Assert.All(all.SelectMany(batch => batch.Paths), path => Assert.Equal(watching.PathTo("real.yaml"), path));
    }

    [Fact]
    public async Task A_file_that_is_deleted_is_told()
    {
        using Watching watching = new();
        File.Delete(watching.PathTo("kept.yaml"));
        Assert.Equal([watching.PathTo("kept.yaml")], (await watching.Next()).Paths);
    }

    [Fact]
    public async Task A_file_that_is_written_in_halves_is_told_after_its_last_half()
    {
        using Watching watching = new();
        using (StreamWriter half = new(watching.PathTo("kept.yaml")))
        {
            await half.WriteAsync("kept: ");
            await half.FlushAsync();
            await watching.Until("kept.yaml");
            await half.WriteAsync("2\n");
        }

        await watching.Until("kept.yaml");
        Assert.Equal("kept: 2\n", await File.ReadAllTextAsync(watching.PathTo("kept.yaml")));
    }

    [Fact]
    public async Task Files_of_a_new_folder_are_told_too()
    {
        using Watching watching = new();
        Directory.CreateDirectory(watching.PathTo("responses/2022/drafts"));
        await watching.Until(batch => batch.Paths.Any(path => path.StartsWith(watching.PathTo("responses/2022"), StringComparison.Ordinal)));
        watching.Put("responses/2022/drafts/DNK.yaml", "country: DNK\n");
        await watching.Until("responses/2022/drafts/DNK.yaml");
    }

    [Fact]
    public async Task Writing_without_a_pause_does_not_keep_the_changes_back()
    {
        using Watching watching = new(TimeSpan.FromMilliseconds(100));
        using CancellationTokenSource enough = new();
        Task writing = Task.Run(() =>
        {
            for (int i = 0; !enough.IsCancellationRequested; i++)
            {
                watching.Put("kept.yaml", $"kept: {i}\n");
            }
        });
        await watching.Until("kept.yaml"); // while it is being written
        Assert.False(writing.IsCompleted);
        await enough.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Changes_that_the_system_lost_are_told_as_everything()
    {
        using Watching watching = new();
        watching.Watch.AddEverything(); // what the system's error event leads to
        FolderChanges changes = await watching.Next();
        Assert.True(changes.Everything);
        watching.Put("kept.yaml", "kept: 2\n");
        Assert.False((await watching.Until("kept.yaml"))[^1].Everything);
    }

    [Fact]
    public async Task A_folder_that_disappears_and_comes_back_is_watched_again()
    {
        using Watching watching = new();
        Directory.Delete(watching.Root, recursive: true);
        await watching.Until(batch => batch.Everything);
        watching.Put("pages/about.md", "# About\n");
        await watching.Until(batch => batch.Everything);
        await watching.WriteUntilTold("pages/about.md");
    }

    [Fact]
    public async Task A_folder_that_is_replaced_in_one_step_is_watched_again()
    {
        using Watching watching = new();
        Directory.Move(watching.Root, watching.Root + "-old");
        watching.Put("kept.yaml", "kept: of another branch\n");
        await watching.Until(batch => batch.Everything);
        await watching.WriteUntilTold("kept.yaml");
    }

    [Fact]
    public async Task A_folder_may_come_after_its_watch()
    {
        using Watching watching = new(empty: true);
        watching.Put("site.yaml", "title: X\n");
        await watching.Until(batch => batch.Everything);
        await watching.WriteUntilTold("site.yaml");
    }

    [Fact]
    public async Task Told_to_stop_it_ends_without_a_word()
    {
        using Watching watching = new();
        await watching.Stop();
    }

    [Theory]
    [InlineData("responses/2020/BLR.yaml", false)]
    [InlineData("C#", false)]
    [InlineData("tilde~/a.yaml", false)]
    [InlineData("#BLR.yaml#", true)]
    [InlineData(".git/HEAD", true)]
    [InlineData("a/.git", true)]
    [InlineData("a/.BLR.yaml.swx", true)]
    [InlineData("a/Thumbs.db", true)]
    public void The_files_of_editors_are_known_by_their_names(string below, bool own) => Assert.Equal(own, EditorFiles.Own(below));
}
