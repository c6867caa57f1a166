namespace Nir.House.Tests.Direction.Sample.Late;

/// <summary>What the samples use though it stands after them.</summary>
internal class Thing
{
    public static int Number() => Environment.ProcessId;
}

/// <summary>An attribute that stands after the samples.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MarkAttribute : Attribute;
