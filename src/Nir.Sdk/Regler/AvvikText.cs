namespace Nir.Sdk.Regler;

/// <summary>A text of an <see cref="Avvik"/>: as it was read, or the rule's own with the values to put in, which is done when it is asked for.</summary>
internal readonly struct AvvikText : IEquatable<AvvikText>
{
    private readonly string? _text;
    private readonly RegelText? _values;
    private readonly bool _isNorsk;

    public AvvikText(string text) => _text = text;

    public AvvikText(string template, RegelText values, bool isNorsk)
    {
        _text = template;
        _values = template.Contains('{', StringComparison.Ordinal) ? values : null;
        _isNorsk = isNorsk;
    }

    public bool Equals(AvvikText other) => ToString() == other.ToString();

    public override bool Equals(object? obj) => obj is AvvikText other && Equals(other);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _values is null ? _text ?? "" : _isNorsk ? _values.Norsk(_text!) : _values.English(_text!);
}
