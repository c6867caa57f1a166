using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Nir.Benchmarks.Stubs;

/// <summary>Sends requests over keep-alive connections, one at a time on each.</summary>
internal sealed class Load(Uri server, IReadOnlyList<Load.IRequests> connections)
{
    /// <summary>What one connection sends.</summary>
    public interface IRequests
    {
        ReadOnlyMemory<byte> Next();

        /// <summary>Told of each answer, before the next request is asked for.</summary>
        void Answered(ReadOnlySpan<byte> answer)
        {
        }
    }

    /// <summary>The same again and again.</summary>
    public sealed class Fixed(byte[] request) : IRequests
    {
        public ReadOnlyMemory<byte> Next() => request;
    }

    public sealed record Result(double Rate, double Median, double Slow);

    public async Task<Result> RunAsync(TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(connections.Select(requests => Task.Run(() => SendAsync(requests, duration))));
        var all = times.SelectMany(static one => one).Order().ToList();
        return new(all.Count / watch.Elapsed.TotalSeconds, all[all.Count / 2] / 1000, all[all.Count * 99 / 100] / 1000);
    }

    /// <summary>The time of each request, in microseconds.</summary>
    private async Task<List<double>> SendAsync(IRequests requests, TimeSpan duration)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        var (buffer, times, total) = (new byte[1024 * 1024], new List<double>(100_000), Stopwatch.StartNew());
        while (total.Elapsed < duration)
        {
            var started = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests.Next());
            requests.Answered(buffer.AsSpan(0, await ReadAsync(socket, buffer)));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        return times;
    }

    private static async Task<int> ReadAsync(Socket socket, byte[] buffer)
    {
        var length = 0;
        while (!IsWhole(buffer.AsSpan(0, length)))
        {
            length += await socket.ReceiveAsync(buffer.AsMemory(length)) is > 0 and var read
                ? read
                : throw new IOException("The server closed the connection.");
        }

        if (!buffer.AsSpan().StartsWith("HTTP/1.1 20"u8))
        {
            throw new InvalidOperationException($"Not measured: {Encoding.ASCII.GetString(buffer, 0, Math.Min(length, 600))}");
        }

        return length;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var lengthAt = answer[..head].IndexOf("Content-Length: "u8);
        if (lengthAt < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        return System.Buffers.Text.Utf8Parser.TryParse(answer[(lengthAt + 16)..], out int length, out _) && answer.Length >= head + 4 + length;
    }
}
