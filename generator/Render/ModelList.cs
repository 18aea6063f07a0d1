using System.Collections;

namespace MsqSite.Render;

/// <summary>
/// A list as a template walks it. An item's model is made when the template comes to it and let go after it: a page across countries has
/// thousands, and what lives through a collection costs more than what is made twice.
/// </summary>
internal sealed class ModelList(int count, Func<int, object?> model) : IList
{
    private Made? last; // templates ask for one thing after another of the item at a place

    public int Count => count;

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public object? this[int index]
    {
        get
        {
            Made made = last is { } known && known.Index == index ? known : new Made(index, model(index));
            last = made;
            return made.Model;
        }

        set => throw ReadOnly();
    }

    public IEnumerator GetEnumerator()
    {
        for (int i = 0; i < count; i++)
        {
            yield return model(i);
        }
    }

    public int Add(object? value) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public void CopyTo(Array array, int index)
    {
        foreach (object? item in this)
        {
            array.SetValue(item, index++);
        }
    }

    public int IndexOf(object? value) => throw ReadOnly();

    public void Insert(int index, object? value) => throw ReadOnly();

    public void Remove(object? value) => throw ReadOnly();

    public void RemoveAt(int index) => throw ReadOnly();

    private sealed record Made(int Index, object? Model);

    private static NotSupportedException ReadOnly() => new("a list of models is walked, not changed or searched");
}
