package org.bookwheel.extract.model;
import java.nio.file.*; import java.util.*; import java.io.*;
import org.bookwheel.extract.unit.*; import org.bookwheel.list.*;
public class Dump { public static void main(String[] a) throws Exception {
  Path f=Path.of(a[0]); int from=Integer.parseInt(a[1]), to=Integer.parseInt(a[2]);
  Document d=ListReader.read(new ListFile("x",f,"")); Reader.Facts facts=Reader.facts(Units.of(d));
  Part[] parts=null; if(a.length>3){ try(BufferedReader in=Files.newBufferedReader(Path.of(a[3]))){ parts=Reader.read(in).parts(facts.units()); } }
  for(UnitFacts u:facts.units()){ if(u.unit.line()<from||u.unit.line()>to) continue; String t=u.passage.text(); System.out.println(u.unit.line()+"-"+u.unit.endLine()+" "+u.unit.kind()+(u.unit.level()>0?u.unit.level():"")+" d"+u.unit.depth()+" p"+u.unit.parent()+(u.unit.continued()>0?" cont"+u.unit.continued():"")+" "+(parts==null?"":parts[u.unit.index()])+" | "+t.substring(0,Math.min(110,t.length())).replace("\n"," ")); }
}}
