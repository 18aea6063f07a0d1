using MsqSite.Commands;

namespace MsqSite.Tests.Commands;

/// <summary>What is told goes out whole, and is remembered as long as it is not too much.</summary>
public sealed class ToldStreamTests
{
    [Fact]
    public void What_goes_out_is_remembered_piece_by_piece()
    {
        using MemoryStream output = new();
        using ToldStream told = new(output);
        byte[] piece = [1, 2, 3];
        told.Write(piece);
        piece[0] = 9;
        told.Write(piece, 0, 2);
        Assert.Equal([1, 2, 3, 9, 2], output.ToArray());
        Assert.Equal([1, 2, 3, 9, 2], told.Told.SelectMany(one => one.ToArray()));
    }

    [Fact]
    public void Too_much_goes_out_and_is_not_remembered()
    {
        using MemoryStream output = new();
        using ToldStream told = new(output);
        byte[] piece = new byte[1 << 20];
        for (int times = 0; times < 9; times++)
        {
            told.Write(piece);
        }

        told.Write([1]);
        Assert.Equal(9L * piece.Length + 1, output.Length);
        Assert.Empty(told.Told);
    }
}
