using MsqSite.Commands;
using MsqSite.Write;

namespace MsqSite.Tests.Commands;

/// <summary>What is told is remembered as long as it is not too much.</summary>
public sealed class ToldPiecesTests
{
    [Fact]
    public void All_is_remembered_in_its_order()
    {
        ToldPieces told = new();
        told.Add(new ToldPiece(1, new byte[] { 1, 2 }));
        told.Add(new ToldPiece(0, new byte[] { 3 }));
        Assert.Equal([1, 2, 3], told.All.SelectMany(piece => piece.Text.ToArray()));
        Assert.Equal([1, 0], told.All.Select(piece => piece.Causes));
    }

    [Fact]
    public void Of_too_much_nothing_is_remembered()
    {
        ToldPieces told = new();
        for (int times = 0; times < 9; times++)
        {
            told.Add(new ToldPiece(0, new byte[1 << 20]));
        }

        told.Add(new ToldPiece(0, new byte[] { 1 }));
        Assert.Empty(told.All);
    }
}
