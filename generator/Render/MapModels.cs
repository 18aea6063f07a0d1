using MsqSite.Shape.Views;
using Scriban.Runtime;

namespace MsqSite.Render;

/// <summary>The map as templates see it: the shapes in the map's own order, each with the country that it is of.</summary>
internal static class MapModels
{
    public static ScriptObject Of(MapView view, WorldMap world)
    {
        Dictionary<string, PlaceView> places = view.Places.ToDictionary(place => place.Code, StringComparer.Ordinal);
        return new ScriptObject
        {
            ["view"] = world.View,
            ["lands"] = Scripts.List(world.Shapes.Where(shape => !places.ContainsKey(shape.Code)), Shape),
            ["countries"] = Scripts.List(world.Shapes.Where(shape => places.ContainsKey(shape.Code)), shape => new ScriptObject
            {
                ["shape"] = Shape(shape),
                ["place"] = Place(places[shape.Code]),
            }),
            ["legend"] = Scripts.List(view.Legend, entry => new ScriptObject { ["key"] = entry.Key, ["word"] = entry.Word, ["count"] = entry.Count, ["pattern"] = entry.Pattern }),
            ["table"] = RegionModels.Table(view.Table),
            ["lists"] = Scripts.List(view.Lists, list => new ScriptObject { ["name"] = list.Name, ["places"] = Scripts.List(list.Places, Place) }),
        };
    }

    public static ScriptObject Place(PlaceView place) => new()
    {
        ["name"] = place.Name, ["path"] = place.Path, ["status"] = AnswerModels.State(place.Status), ["title"] = place.Title, ["pattern"] = place.Pattern,
    };

    private static ScriptObject Shape(MapShape shape) => new() { ["path"] = shape.Path, ["x"] = shape.X, ["y"] = shape.Y };
}
