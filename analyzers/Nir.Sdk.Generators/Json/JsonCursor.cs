namespace Nir.Sdk.Generators.Json;

/// <summary>A place in a text that moves forward and counts lines.</summary>
internal sealed class JsonCursor(string text)
{
    private int _lineStart;

    /// <summary>What <see cref="Current"/> is at the end. A real U+0000 in the text is told apart by <see cref="AtEnd"/>.</summary>
    public const char End = '\0';

    public int Offset { get; private set; }

    public int Line { get; private set; }

    public int Column => Offset - _lineStart;

    public bool AtEnd => Offset >= text.Length;

    public char Current => AtEnd ? End : text[Offset];

    public void Advance()
    {
        var character = text[Offset++];
        var endsLine = character == '\n' || (character == '\r' && Current != '\n');
        if (!endsLine)
        {
            return;
        }

        Line++;
        _lineStart = Offset;
    }

    public void SkipWhitespace()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
        {
            Advance();
        }
    }

    /// <summary>Steps over the expected text when it stands here.</summary>
    public bool TryTake(string expected)
    {
        if (string.CompareOrdinal(text, Offset, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            Advance();
        }

        return true;
    }

    public bool TryTake(char expected)
    {
        if (AtEnd || Current != expected)
        {
            return false;
        }

        Advance();
        return true;
    }

    public bool TakeDigits()
    {
        var before = Offset;
        while (Current is >= '0' and <= '9')
        {
            Advance();
        }

        return Offset > before;
    }

    public string TextFrom(int start) => text.Substring(start, Offset - start);

    /// <summary>Here, with no length: the beginning of a later <see cref="PositionFrom"/>.</summary>
    public JsonPosition Mark() => new(Offset, 0, Line, Column, Line, Column);

    public JsonPosition PositionFrom(JsonPosition mark) =>
        mark with { Length = Offset - mark.Start, EndLine = Line, EndColumn = Column };

    /// <summary>The character that stands here; no length at the end of the text.</summary>
    public JsonPosition CurrentPosition()
    {
        var length = AtEnd ? 0 : char.IsSurrogatePair(text, Offset) ? 2 : 1;
        return new JsonPosition(Offset, length, Line, Column, Line, Column + length);
    }
}
