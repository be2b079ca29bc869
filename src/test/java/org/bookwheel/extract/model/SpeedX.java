package org.bookwheel.extract.model;
import java.nio.file.*; import java.util.*; import java.lang.management.*;
import org.bookwheel.extract.*; import org.bookwheel.list.*;
public final class SpeedX { public static void main(String[] a) throws Exception {
  List<ListFile> files = ListFiles.find(List.of(Path.of("/work/shared/lists"))); int rounds = Integer.parseInt(a[0]);
  for (int r = 0; r < rounds; r++) { long t = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); int n = 0; long md = 0, un = 0;
    for (ListFile f : files) { byte[] b = Files.readAllBytes(f.path()); long t1 = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); Document d; try { d = ListReader.read(f.name(), b); } catch (java.io.IOException x) { continue; } long t2 = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); md += t2 - t1;
      if (a.length > 1) { Reader.facts(org.bookwheel.extract.unit.Units.of(d)); un += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - t2; }
      n += Extractor.extract(d).entries().size(); }
    double s = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - t) / 1e9; System.out.printf("%d entries %.2f s, markdown %.2f facts %.2f, %.0f/s%n", n, s, md / 1e9, un/1e9, n / s); }
}}
