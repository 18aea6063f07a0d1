using AngleSharp.Dom;

namespace MsqSite.Tests.Site;

/// <summary>A map that is broken, lost or given a hostile name.</summary>
public sealed class MapMistakeTests
{
    [Fact]
    public void A_name_that_is_markup_stays_text_on_the_map_in_the_lists_and_on_the_page_of_its_region()
    {
        const string Name = "</title><script>alert(1)</script> & \"Kenya\"";
        using Workshop workshop = new();
        workshop.Replace("countries.yaml", "en: \"Kenya\"", "en: '" + Name + "'");
        workshop.Replace("countries.yaml", "en: \"Eastern Africa\"", "en: '<b onclick=x>Eastern</b>'");
        workshop.MustBuild();
        IDocument home = workshop.Page("");
        Assert.Equal(Name + ": Not held here", home.One(".map a[href='./countries/#ken'] title").TextContent);
        Assert.All(new[] { "", "regions/", "regions/africa/", "regions/eastern-africa/", "countries/" }, path =>
        {
            Assert.DoesNotContain("<script>", workshop.Read(path + "index.html"), StringComparison.Ordinal);
            Assert.Empty(workshop.Page(path).QuerySelectorAll("[onclick]"));
        });
        Assert.Contains(workshop.Page("regions/eastern-africa/").Texts(".roll a"), text => text == Name);
        Assert.Equal("<b onclick=x>Eastern</b>", workshop.Page("regions/eastern-africa/").One("h1").Seen());
    }

    [Fact]
    public void A_line_that_is_no_shape_is_found_with_its_place()
    {
        using Workshop workshop = new();
        workshop.Template("map/world.txt", text => text + "KEN m1 1\"onload=\"x z\nKEN\n");
        string[] errors = workshop.Build().Errors;
        Assert.Equal(["templates/map/world.txt:196:1 MSQ301 this is no line of the map", "templates/map/world.txt:197:1 MSQ301 this is no line of the map"], errors);
    }

    [Fact]
    public void A_map_that_is_not_there_stops_the_build()
    {
        using Workshop workshop = new();
        workshop.Template("map/world.txt", text => text);
        File.Delete(Path.Combine(workshop.Templates, "map", "world.txt"));
        Assert.Equal(["templates/map/world.txt MSQ303 the file is not there"], workshop.Build().Errors);
    }
}
