namespace System.Diagnostics.CodeAnalysis;

// The compiler knows this attribute by name; netstandard2.0 has none.
[Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
